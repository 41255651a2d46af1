/** The web pages and the JSON API. */
@NullMarked
package se.fvm.review;

import org.jspecify.annotations.NullMarked;
