package se.fvm.document;

/**
 * Which pixels of a page are ink: those clearly darker than the paper around them. The threshold moves with the mean
 * of the surroundings, so that a shadow is no ink and pale print on a grey copy is (Bradley and Roth, Adaptive
 * thresholding using the integral image, 2007).
 */
final class Ink {

    /** Half the side of the square of surroundings, in inches: wider than any stroke, narrower than a shadow. */
    private static final double REACH = 0.12;

    /** How much darker than its surroundings ink is, as a share of their brightness. */
    private static final double DARKER_BY = 0.15;

    private final int width;
    private final int height;
    private final boolean[] ink;

    private Ink(int width, int height, boolean[] ink) {
        this.width = width;
        this.height = height;
        this.ink = ink;
    }

    static Ink of(GreyImage image) {
        return of(image, DARKER_BY);
    }

    /**
     * The ink of an image.
     *
     * @param darkerBy how much darker than its surroundings ink is, 0 to 1
     */
    static Ink of(GreyImage image, double darkerBy) {
        int w = image.width();
        int h = image.height();
        int reach = Math.max(4, (int) (REACH * image.dpi()));
        int share = (int) Math.round(1024 * (1 - darkerBy));
        byte[] pixels = image.pixels();
        boolean[] ink = new boolean[pixels.length];
        // Sums over a band of rows, moved down row by row: one line of memory instead of an integral image.
        int[] column = new int[w];
        int top = 0;
        int bottom = 0;
        for (int y = 0; y < h; y++) {
            for (; bottom < Math.min(h, y + reach + 1); bottom++) {
                add(pixels, bottom * w, column, 1);
            }
            for (; top < Math.max(0, y - reach); top++) {
                add(pixels, top * w, column, -1);
            }
            long sum = 0;
            for (int x = 0; x < Math.min(w, reach); x++) {
                sum += column[x];
            }
            int rows = bottom - top;
            for (int x = 0; x < w; x++) {
                int right = x + reach;
                int left = x - reach - 1;
                sum += right < w ? column[right] : 0;
                sum -= left >= 0 ? column[left] : 0;
                long count = (long) rows * (Math.min(w - 1, right) - Math.max(-1, left));
                ink[y * w + x] = (pixels[y * w + x] & 0xff) * count * 1024 < sum * share;
            }
        }
        return new Ink(w, h, ink);
    }

    private static void add(byte[] pixels, int row, int[] column, int sign) {
        for (int x = 0; x < column.length; x++) {
            column[x] += sign * (pixels[row + x] & 0xff);
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean at(int x, int y) {
        return ink[y * width + x];
    }

    /** The rows as Leptonica keeps them: 32 pixels a word, the first in the highest bit, set for ink. */
    int[] packed() {
        int wordsPerRow = (width + 31) / 32;
        int[] words = new int[wordsPerRow * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (ink[y * width + x]) {
                    words[y * wordsPerRow + (x >> 5)] |= 1 << (31 - (x & 31));
                }
            }
        }
        return words;
    }
}
