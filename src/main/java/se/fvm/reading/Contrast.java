package se.fvm.reading;

import se.fvm.document.Box;
import se.fvm.document.GreyImage;

/** Raises the contrast of parts that were scanned or copied so faintly that ink is hardly darker than paper. */
final class Contrast {

    /** From this difference in grey on, ink stands out by itself. */
    private static final int ENOUGH = 110;
    /** Less than this is no ink but noise. */
    private static final int LEAST = 12;

    private static final double PAPER = 0.85;
    private static final double INK = 0.005;

    private Contrast() {}

    /** The image, or a copy in which the part's darkest is black and its paper white; the rest of a copy is white. */
    static GreyImage raised(GreyImage image, Box part) {
        Box area = part.intersection(new Box(0, 0, image.width(), image.height()));
        int[] histogram = new int[256];
        for (int y = area.y(); y < area.bottom(); y++) {
            for (int x = area.x(); x < area.right(); x++) {
                histogram[image.at(x, y)]++;
            }
        }
        int paper = percentile(histogram, PAPER * area.width() * area.height());
        int ink = percentile(histogram, INK * area.width() * area.height());
        if (paper - ink >= ENOUGH || paper - ink < LEAST) {
            return image;
        }
        byte[] pixels = new byte[image.width() * image.height()];
        java.util.Arrays.fill(pixels, (byte) 255);
        for (int y = area.y(); y < area.bottom(); y++) {
            for (int x = area.x(); x < area.right(); x++) {
                int grey = (image.at(x, y) - ink) * 255 / (paper - ink);
                pixels[y * image.width() + x] = (byte) Math.max(0, Math.min(255, grey));
            }
        }
        return new GreyImage(image.width(), image.height(), image.dpi(), pixels);
    }

    private static int percentile(int[] histogram, double count) {
        long seen = 0;
        for (int grey = 0; grey < 256; grey++) {
            seen += histogram[grey];
            if (seen > count) {
                return grey;
            }
        }
        return 255;
    }
}
