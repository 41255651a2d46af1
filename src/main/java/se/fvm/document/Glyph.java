package se.fvm.document;

import org.jspecify.annotations.Nullable;

/**
 * A glyph of a PDF page as it is shown, in points, origin top left.
 *
 * @param text what it stands for, or null where the file does not say
 * @param x where its base line begins
 * @param y where its base line begins
 * @param endX where its base line ends
 * @param endY where its base line ends
 * @param upX from the base line one font size up
 * @param upY from the base line one font size up; negative for upright text
 * @param painted whether it leaves ink: false for the invisible text of a text layer
 */
record Glyph(
        @Nullable String text, double x, double y, double endX, double endY, double upX, double upY, boolean painted) {

    /** The height of the font in points. */
    double size() {
        return Math.hypot(upX, upY);
    }

    /** How many times by 90 degrees the text is turned clockwise, 0 to 3, or -1 for text at an angle. */
    int quarters() {
        double size = size();
        if (Math.abs(upX) < 0.1 * size) {
            return upY < 0 ? 0 : 2;
        }
        if (Math.abs(upY) < 0.1 * size) {
            return upX > 0 ? 1 : 3;
        }
        return -1;
    }

    boolean blank() {
        return text != null && text.isBlank();
    }
}
