package se.fvm.document;

/**
 * A word where it stands on the page.
 *
 * @param text the word as read
 * @param box its place, in pixels of the page's image
 * @param confidence how sure the recogniser was, 0 to 1; 1 for text that was not recognised but given
 */
public record Word(String text, Box box, double confidence) {}
