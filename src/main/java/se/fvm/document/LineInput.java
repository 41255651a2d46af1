package se.fvm.document;

/**
 * A cut of a page as the recogniser of handwriting takes it: darkness of 0 (paper) to 1 (ink) in rows of pixels.
 *
 * @param width pixels
 * @param darkness {@link #HEIGHT} rows of `width` values
 */
@SuppressWarnings("ArrayRecordComponent") // large, and only read
public record LineInput(int width, float[] darkness) {

    /** Rows of pixels that every line is scaled to. */
    public static final int HEIGHT = 32;

    /** Widest line that is read, in pixels after scaling; beyond it the line is pressed together. */
    static final int WIDEST = 1024;

    private static final int NARROWEST = 16;
    private static final int LEAST_CONTRAST = 48;

    /**
     * Scales a cut to the height of a line and evens out paper and ink.
     *
     * @param image the page
     * @param box what to cut, within the page, in pixels
     */
    public static LineInput of(GreyImage image, Box box) {
        Box cut = box.intersection(new Box(0, 0, image.width(), image.height()));
        if (cut.width() < 1 || cut.height() < 1) {
            return new LineInput(NARROWEST, new float[NARROWEST * HEIGHT]);
        }
        int width =
                Math.max(NARROWEST, Math.min(WIDEST, (int) Math.round((double) cut.width() * HEIGHT / cut.height())));
        int[] levels = new int[256];
        byte[] pixels = image.pixels();
        for (int y = cut.y(); y < cut.bottom(); y++) {
            for (int x = cut.x(); x < cut.right(); x++) {
                levels[pixels[y * image.width() + x] & 255]++;
            }
        }
        int all = cut.width() * cut.height();
        int paper = level(levels, all * 3 / 4);
        int ink = Math.min(level(levels, Math.max(1, all / 100)), paper - LEAST_CONTRAST);
        float[] out = new float[width * HEIGHT];
        double across = (double) cut.width() / width;
        double down = (double) cut.height() / HEIGHT;
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < width; column++) {
                double mean = mean(image, cut, column * across, row * down, across, down);
                out[row * width + column] = (float) Math.max(0, Math.min(1, (paper - mean) / (paper - ink)));
            }
        }
        return new LineInput(width, out);
    }

    private static int level(int[] levels, int rank) {
        int seen = 0;
        for (int level = 0; level < 256; level++) {
            seen += levels[level];
            if (seen >= rank) {
                return level;
            }
        }
        return 255;
    }

    /** Mean grey of a rectangle with edges between pixels. */
    private static double mean(GreyImage image, Box cut, double left, double top, double across, double down) {
        double sum = 0;
        double weight = 0;
        int bottom = Math.min(cut.height(), (int) Math.ceil(top + down));
        int right = Math.min(cut.width(), (int) Math.ceil(left + across));
        for (int y = (int) top; y < bottom; y++) {
            double tall = Math.min(y + 1, top + down) - Math.max(y, top);
            int at = (cut.y() + y) * image.width() + cut.x();
            for (int x = (int) left; x < right; x++) {
                double share = tall * (Math.min(x + 1, left + across) - Math.max(x, left));
                sum += share * (image.pixels()[at + x] & 255);
                weight += share;
            }
        }
        return weight == 0 ? 255 : sum / weight;
    }
}
