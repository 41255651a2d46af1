/** From pages to facts: where a paper begins and ends, what it is, whose it is, which options it names, whether and when it was signed; each with confidence and evidence. */
@NullMarked
package se.fvm.reading;

import org.jspecify.annotations.NullMarked;
