package se.fvm.document;

import java.util.Arrays;
import java.util.List;

/** Turns, scales and samples grey images. */
final class Pixels {

    private Pixels() {}

    /**
     * The image at another size: every pixel the mean of the area that it covers when made smaller (so that thin
     * strokes fade evenly instead of breaking), cubic interpolation when made larger.
     *
     * @param dpi resolution of the result; with the image's own it sets the size
     */
    static GreyImage toDpi(GreyImage image, int dpi) {
        if (dpi == image.dpi()) {
            return image;
        }
        double factor = (double) dpi / image.dpi();
        return scaled(image, factor, dpi);
    }

    /**
     * The image enlarged or made smaller by a factor.
     *
     * @param dpi resolution to write down for the result
     */
    static GreyImage scaled(GreyImage image, double factor, int dpi) {
        return stretched(image, factor, factor, dpi);
    }

    /** The image scaled by different factors across and down, as a fax of 204 by 98 dpi needs. */
    static GreyImage stretched(GreyImage image, double factorAcross, double factorDown, int dpi) {
        int width = (int) Math.max(1, Math.round(image.width() * factorAcross));
        int height = (int) Math.max(1, Math.round(image.height() * factorDown));
        Kernel across = Kernel.of(image.width(), width);
        Kernel down = Kernel.of(image.height(), height);
        byte[] source = image.pixels();
        byte[] target = new byte[Math.multiplyExact(width, height)];
        int[] sums = new int[image.width()];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, Kernel.HALF);
            for (int k = down.start(y); k < down.end(y); k++) {
                int weight = down.weight(y, k);
                int row = k * image.width();
                for (int x = 0; x < sums.length; x++) {
                    sums[x] += weight * (source[row + x] & 0xff);
                }
            }
            for (int x = 0; x < sums.length; x++) {
                sums[x] = clamp(sums[x] >> Kernel.BITS);
            }
            for (int x = 0; x < width; x++) {
                int sum = Kernel.HALF;
                int[] weights = across.weights(x);
                int start = across.start(x);
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * sums[start + k];
                }
                target[y * width + x] = (byte) clamp(sum >> Kernel.BITS);
            }
        }
        return new GreyImage(width, height, dpi, target);
    }

    /**
     * The image turned clockwise.
     *
     * @param quarters how many times by 90 degrees
     */
    static GreyImage turned(GreyImage image, int quarters) {
        int turns = Math.floorMod(quarters, 4);
        if (turns == 0) {
            return image;
        }
        int w = image.width();
        int h = image.height();
        byte[] from = image.pixels();
        byte[] to = new byte[from.length];
        for (int y = 0; y < h; y++) {
            int row = y * w;
            switch (turns) {
                case 1 -> {
                    for (int x = 0; x < w; x++) {
                        to[x * h + (h - 1 - y)] = from[row + x];
                    }
                }
                case 2 -> {
                    for (int x = 0; x < w; x++) {
                        to[to.length - 1 - row - x] = from[row + x];
                    }
                }
                default -> {
                    for (int x = 0; x < w; x++) {
                        to[(w - 1 - x) * h + y] = from[row + x];
                    }
                }
            }
        }
        return turns == 2 ? new GreyImage(w, h, image.dpi(), to) : new GreyImage(h, w, image.dpi(), to);
    }

    /**
     * The image turned clockwise about its centre by a small angle; same size, corners that come into view white.
     *
     * @param radians positive turns clockwise
     */
    static GreyImage tilted(GreyImage image, double radians) {
        return sampled(image, image.width(), image.height(), Tilt.of(image, radians), 0, 0);
    }

    /** A part of {@link #tilted}: what it shows in a window that begins at (left, top). */
    static GreyImage sampled(GreyImage image, int width, int height, Tilt tilt, int left, int top) {
        byte[] source = image.pixels();
        int w = image.width();
        int h = image.height();
        byte[] target = new byte[Math.multiplyExact(width, height)];
        Arrays.fill(target, (byte) 255);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sx = tilt.sourceX(left + x, top + y);
                double sy = tilt.sourceY(left + x, top + y);
                int ix = (int) Math.floor(sx);
                int iy = (int) Math.floor(sy);
                if (ix < 0 || iy < 0 || ix >= w - 1 || iy >= h - 1) {
                    continue;
                }
                int fx = (int) ((sx - ix) * 256);
                int fy = (int) ((sy - iy) * 256);
                int at = iy * w + ix;
                int upper = (source[at] & 0xff) * (256 - fx) + (source[at + 1] & 0xff) * fx;
                int lower = (source[at + w] & 0xff) * (256 - fx) + (source[at + w + 1] & 0xff) * fx;
                target[y * width + x] = (byte) ((upper * (256 - fy) + lower * fy + 32_768) >> 16);
            }
        }
        return new GreyImage(width, height, image.dpi(), target);
    }

    /** The image seen in a mirror, left for right. */
    static GreyImage mirrored(GreyImage image) {
        int width = image.width();
        byte[] target = new byte[image.pixels().length];
        for (int row = 0; row < target.length; row += width) {
            for (int x = 0; x < width; x++) {
                target[row + x] = image.pixels()[row + width - 1 - x];
            }
        }
        return new GreyImage(width, image.height(), image.dpi(), target);
    }

    /** The image with a white margin on every side. */
    static GreyImage framed(GreyImage image, int margin) {
        int width = image.width() + 2 * margin;
        byte[] target = new byte[Math.multiplyExact(width, image.height() + 2 * margin)];
        Arrays.fill(target, (byte) 255);
        for (int y = 0; y < image.height(); y++) {
            System.arraycopy(image.pixels(), y * image.width(), target, (y + margin) * width + margin, image.width());
        }
        return new GreyImage(width, image.height() + 2 * margin, image.dpi(), target);
    }

    /**
     * The image without what is printed on parts of it: they get the shade of most of their pixels, the paper's. A purer
     * white would make the paper around them count as ink where a threshold is set by the page's shades.
     */
    static GreyImage without(GreyImage image, List<Box> parts) {
        byte[] target = image.pixels().clone();
        Box page = new Box(0, 0, image.width(), image.height());
        for (Box part : parts) {
            Box cut = part.intersection(page);
            byte paper = (byte) median(image, cut);
            for (int y = cut.y(); y < cut.bottom(); y++) {
                Arrays.fill(target, y * image.width() + cut.x(), y * image.width() + cut.right(), paper);
            }
        }
        return new GreyImage(image.width(), image.height(), image.dpi(), target);
    }

    private static int median(GreyImage image, Box part) {
        int[] count = new int[256];
        for (int y = part.y(); y < part.bottom(); y++) {
            for (int x = part.x(); x < part.right(); x++) {
                count[image.pixels()[y * image.width() + x] & 0xff]++;
            }
        }
        long half = (long) part.width() * part.height() / 2;
        int shade = 0;
        for (long below = count[0]; below < half && shade < 255; below += count[shade]) {
            shade++;
        }
        return shade;
    }

    private static int clamp(int value) {
        return value < 0 ? 0 : Math.min(value, 255);
    }

    /** A clockwise turn by a small angle about a centre, from the place in the result to the place in the source. */
    record Tilt(double cos, double sin, double centreX, double centreY) {

        static Tilt of(GreyImage image, double radians) {
            return new Tilt(
                    Math.cos(radians), Math.sin(radians), (image.width() - 1) / 2.0, (image.height() - 1) / 2.0);
        }

        double sourceX(double x, double y) {
            return centreX + cos * (x - centreX) + sin * (y - centreY);
        }

        double sourceY(double x, double y) {
            return centreY - sin * (x - centreX) + cos * (y - centreY);
        }
    }
}
