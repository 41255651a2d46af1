/** The commands of the jar. */
@NullMarked
package se.fvm.cli;

import org.jspecify.annotations.NullMarked;
