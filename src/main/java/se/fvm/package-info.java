/** The program as a whole; what it does lives in the packages below. */
@NullMarked
package se.fvm;

import org.jspecify.annotations.NullMarked;
