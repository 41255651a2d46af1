package se.fvm.document;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/** Makes grey images of decoded ones. */
final class Rasters {

    private static final int OPAQUE = 0xff000000;

    private Rasters() {}

    /**
     * The image in grey: luma by ITU-R BT.601, as JPEG has it; what is transparent lies on white paper.
     *
     * <p>Java's own conversion is avoided: it takes grey as linear light and changes every value in between.
     */
    static GreyImage grey(BufferedImage image, int dpi) {
        int width = image.getWidth();
        int height = image.getHeight();
        ColorModel model = image.getColorModel();
        Raster raster = image.getRaster();
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
                && raster.getParent() == null
                && raster.getDataBuffer() instanceof DataBufferByte data
                && data.getData().length == width * height) {
            return new GreyImage(width, height, dpi, data.getData());
        }
        byte[] pixels = new byte[Math.multiplyExact(width, height)];
        if (model instanceof IndexColorModel palette) {
            fromPalette(raster, palette, pixels, width, height);
        } else if (raster.getNumBands() == 1) {
            fromOneBand(raster, model.getComponentSize(0), pixels, width, height);
        } else {
            fromColours(image, pixels, width, height);
        }
        return new GreyImage(width, height, dpi, pixels);
    }

    private static void fromPalette(Raster raster, IndexColorModel palette, byte[] pixels, int width, int height) {
        byte[] luma = new byte[1 << palette.getPixelSize()];
        Arrays.fill(luma, (byte) 255);
        for (int i = 0; i < Math.min(luma.length, palette.getMapSize()); i++) {
            luma[i] = (byte) luma(palette.getRGB(i));
        }
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            raster.getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = luma[row[x] & (luma.length - 1)];
            }
        }
    }

    private static void fromOneBand(Raster raster, int bits, byte[] pixels, int width, int height) {
        int[] row = new int[width];
        int max = (1 << Math.min(bits, 16)) - 1;
        for (int y = 0; y < height; y++) {
            raster.getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) (bits == 8 ? row[x] : Math.min(255L, row[x] * 255L / max));
            }
        }
    }

    /** Rows of the usual kinds are taken as they lie: Java's own way asks the colour model for every pixel. */
    private static void fromColours(BufferedImage image, byte[] pixels, int width, int height) {
        int[] row = new int[width];
        byte[] bands = new byte[3 * width];
        for (int y = 0; y < height; y++) {
            switch (image.getType()) {
                case BufferedImage.TYPE_INT_RGB -> {
                    image.getRaster().getDataElements(0, y, width, 1, row);
                    for (int x = 0; x < width; x++) {
                        row[x] |= OPAQUE;
                    }
                }
                case BufferedImage.TYPE_3BYTE_BGR -> {
                    image.getRaster().getDataElements(0, y, width, 1, bands);
                    for (int x = 0; x < width; x++) {
                        int red = bands[3 * x] & 0xff;
                        int green = bands[3 * x + 1] & 0xff;
                        int blue = bands[3 * x + 2] & 0xff;
                        row[x] = OPAQUE | (red << 16) | (green << 8) | blue;
                    }
                }
                default -> image.getRGB(0, y, width, 1, row, 0, width);
            }
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) luma(row[x]);
            }
        }
    }

    private static int luma(int argb) {
        int alpha = argb >>> 24;
        int luma = (299 * ((argb >> 16) & 0xff) + 587 * ((argb >> 8) & 0xff) + 114 * (argb & 0xff) + 500) / 1000;
        return alpha == 255 ? luma : 255 + (luma - 255) * alpha / 255;
    }
}
