/** Trains the recogniser of handwritten lines on lines drawn by code, from typefaces that imitate hands and from real digits. */
@org.jspecify.annotations.NullMarked
package se.fvm.train;
