package se.fvm.document;

/**
 * An image of grey values, one byte a pixel, rows without padding: 0 is black, 255 (as unsigned) is white.
 *
 * <p>The array is shared, not copied: whoever holds an image may read it and must not write to it.
 *
 * @param width in pixels, 1 or more
 * @param height in pixels, 1 or more
 * @param dpi resolution in dots per inch
 * @param pixels {@code width * height} bytes
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose, see above
public record GreyImage(int width, int height, int dpi, byte[] pixels) {

    public GreyImage {
        if (width < 1 || height < 1 || pixels.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(
                    "image of " + width + " x " + height + " with " + pixels.length + " bytes");
        }
    }

    /** The grey value at a place, 0 (black) to 255 (white). */
    public int at(int x, int y) {
        return pixels[y * width + x] & 0xff;
    }

    /** A copy of a part of the image; the part is cut to the image, and must have a pixel in it. */
    public GreyImage crop(Box part) {
        Box cut = part.intersection(new Box(0, 0, width, height));
        byte[] copy = new byte[cut.width() * cut.height()];
        for (int row = 0; row < cut.height(); row++) {
            System.arraycopy(pixels, (cut.y() + row) * width + cut.x(), copy, row * cut.width(), cut.width());
        }
        return new GreyImage(cut.width(), cut.height(), dpi, copy);
    }
}
