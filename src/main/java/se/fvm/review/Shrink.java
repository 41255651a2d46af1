package se.fvm.review;

import java.awt.image.BufferedImage;
import se.fvm.document.GreyImage;

/** Makes a page small by averaging, so that thin strokes turn grey in place of vanishing. */
final class Shrink {

    private Shrink() {}

    /**
     * @param width at most the page's
     * @param height at most the page's
     */
    static BufferedImage of(GreyImage page, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] row = new byte[width];
        for (int y = 0; y < height; y++) {
            int top = (int) ((long) y * page.height() / height);
            int bottom = Math.max(top + 1, (int) ((long) (y + 1) * page.height() / height));
            for (int x = 0; x < width; x++) {
                int left = (int) ((long) x * page.width() / width);
                int right = Math.max(left + 1, (int) ((long) (x + 1) * page.width() / width));
                row[x] = (byte) mean(page, left, top, right, bottom);
            }
            small.getRaster().setDataElements(0, y, width, 1, row);
        }
        return small;
    }

    private static int mean(GreyImage page, int left, int top, int right, int bottom) {
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            int start = y * page.width();
            for (int x = left; x < right; x++) {
                sum += page.pixels()[start + x] & 0xff;
            }
        }
        return (int) (sum / ((long) (right - left) * (bottom - top)));
    }
}
