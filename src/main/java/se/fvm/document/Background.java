package se.fvm.document;

import java.util.Arrays;

/**
 * The paper behind the print: how bright it is from place to place, and a page as if it were evenly white. Shadows of a
 * book's fold, a phone's own shadow and grey copies mislead the global threshold with which Tesseract lays out a page.
 */
final class Background {

    /** Side of the squares in which the paper is measured, in inches: wider than a heavy letter. */
    private static final double CELL = 0.25;

    /**
     * In a square the paper is as bright as the pixel that this share of the others does not outshine; so high that
     * white letters on a dark bar count as the paper, and the bar stays dark.
     */
    private static final double SHARE = 0.95;

    /** Below this share of the page's brightness a square is no paper but a picture or the scanner's lid. */
    private static final double DARKEST_PAPER = 0.4;

    private static final int WHITE = 215;

    /** With more grey levels than this between the paper and its darkest twenty-fifth a page is shadowed. */
    private static final int UNEVEN = 30;

    private final GreyImage image;
    private final int side;
    private final int columns;
    private final int rows;
    private final int[] cells;

    private Background(GreyImage image) {
        this.image = image;
        this.side = Math.max(8, (int) (CELL * image.dpi()));
        this.columns = (image.width() + side - 1) / side;
        this.rows = (image.height() + side - 1) / side;
        this.cells = new int[columns * rows];
    }

    static Background of(GreyImage image) {
        Background background = new Background(image);
        background.measure();
        return background;
    }

    /** How bright the page's paper is, 1 to 255. */
    int paper() {
        return percentile(0.5);
    }

    /** Whether the paper is white, and about as white everywhere. */
    boolean isEven() {
        return paper() >= WHITE && paper() - percentile(0.04) <= UNEVEN;
    }

    private void measure() {
        int[] counts = new int[256];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cells[row * columns + column] = bright(column * side, row * side, counts);
            }
        }
    }

    private int bright(int left, int top, int[] counts) {
        Arrays.fill(counts, 0);
        int right = Math.min(image.width(), left + side);
        int bottom = Math.min(image.height(), top + side);
        int all = 0;
        for (int y = top; y < bottom; y += 2) {
            for (int x = left; x < right; x += 2) {
                counts[image.at(x, y)]++;
                all++;
            }
        }
        int below = 0;
        for (int level = 0; level < 255; level++) {
            below += counts[level];
            if (below >= SHARE * all) {
                return Math.max(1, level);
            }
        }
        return 255;
    }

    private int percentile(double share) {
        int[] sorted = cells.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    /** The page as if its paper were evenly white. */
    GreyImage flattened() {
        double[] paper = smoothed(filled());
        byte[] source = image.pixels();
        byte[] target = new byte[source.length];
        int width = image.width();
        double[] line = new double[columns];
        for (int y = 0; y < image.height(); y++) {
            double at = Math.max(0, Math.min(rows - 1.0, (y + 0.5) / side - 0.5));
            int upper = (int) at;
            int lower = Math.min(rows - 1, upper + 1);
            double share = at - upper;
            for (int column = 0; column < columns; column++) {
                line[column] = paper[upper * columns + column] * (1 - share) + paper[lower * columns + column] * share;
            }
            for (int x = 0; x < width; x++) {
                double across = Math.max(0, Math.min(columns - 1.0, (x + 0.5) / side - 0.5));
                int left = (int) across;
                int right = Math.min(columns - 1, left + 1);
                double level = line[left] + (line[right] - line[left]) * (across - left);
                int value = source[y * width + x] & 0xff;
                target[y * width + x] = (byte) Math.min(255, (int) (value * 250 / level));
            }
        }
        return new GreyImage(width, image.height(), image.dpi(), target);
    }

    /** The squares, those that are no paper as bright as the nearest paper in their row, else as the page. */
    private double[] filled() {
        int page = paper();
        double least = DARKEST_PAPER * page;
        double[] paper = new double[cells.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                paper[row * columns + column] = nearest(row, column, least, page);
            }
        }
        return paper;
    }

    private double nearest(int row, int column, double least, int page) {
        for (int away = 0; away < columns; away++) {
            int left = column - away;
            int right = column + away;
            if (left >= 0 && cells[row * columns + left] >= least) {
                return cells[row * columns + left];
            }
            if (right < columns && cells[row * columns + right] >= least) {
                return cells[row * columns + right];
            }
        }
        return page;
    }

    private double[] smoothed(double[] paper) {
        double[] result = new double[paper.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double sum = 0;
                int count = 0;
                for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
                    for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                        sum += paper[y * columns + x];
                        count++;
                    }
                }
                result[row * columns + column] = sum / count;
            }
        }
        return result;
    }
}
