package se.fvm.sample.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures with the JDK's own codecs, whatever others are on the classpath. */
public final class Pictures {
    private Pictures() {}

    /** A page as a JPEG. */
    public static byte[] jpeg(Scanner.Scan page) {
        return jpeg(page.image(), page.quality());
    }

    /** A page as a PNG. */
    public static byte[] png(Scanner.Scan page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(page.image(), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = writer("jpeg");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = new JPEGImageWriteParam(Locale.ROOT);
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A TIFF of several pages: CCITT group 4 where black and white, else JPEG inside. */
    public static byte[] tiff(List<Scanner.Scan> pages) {
        ImageWriter writer = writer("tiff");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (Scanner.Scan page : pages) {
                ImageWriteParam param = writer.getDefaultWriteParam();
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(page.codec() == Scanner.Codec.G4 ? "CCITT T.6" : "LZW");
                writer.writeToSequence(new IIOImage(page.image(), null, resolution(writer, param, page)), param);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A small coat of arms as a JPEG. */
    public static byte[] logo(se.fvm.sample.Dice dice) {
        BufferedImage image = new BufferedImage(64, 80, BufferedImage.TYPE_INT_RGB);
        int field = dice.pick(0x1d4f91, 0x7a1f2b, 0x2e6b3e);
        for (int y = 0; y < 80; y++) {
            for (int x = 0; x < 64; x++) {
                boolean inside = Math.abs(x - 32) < (y < 45 ? 28 : 28 - (y - 45) * 0.8);
                image.setRGB(x, y, !inside ? 0xffffff : y / 12 % 2 == 0 ? field : 0xe8d27a);
            }
        }
        return jpeg(image, 0.8f);
    }

    private static IIOMetadata resolution(ImageWriter writer, ImageWriteParam param, Scanner.Scan page)
            throws IOException {
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(page.image()), param);
        var directory = javax.imageio.plugins.tiff.TIFFDirectory.createFromMetadata(metadata);
        var tags = javax.imageio.plugins.tiff.BaselineTIFFTagSet.getInstance();
        for (int tag : new int[] {
            javax.imageio.plugins.tiff.BaselineTIFFTagSet.TAG_X_RESOLUTION,
            javax.imageio.plugins.tiff.BaselineTIFFTagSet.TAG_Y_RESOLUTION
        }) {
            directory.addTIFFField(new javax.imageio.plugins.tiff.TIFFField(
                    tags.getTag(tag), javax.imageio.plugins.tiff.TIFFTag.TIFF_RATIONAL, 1, new long[][] {{page.dpi(), 1}
                    }));
        }
        return directory.getAsMetadata();
    }

    private static ImageWriter writer(String format) {
        var writers = ImageIO.getImageWritersByFormatName(format);
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.imageio")) {
                return writer;
            }
        }
        throw new IllegalStateException("This Java has no writer for " + format);
    }
}
