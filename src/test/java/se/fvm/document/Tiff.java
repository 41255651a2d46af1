package se.fvm.document;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** Writes TIFFs of one grey page in the forms that Java's own writer does not know (TIFF 6.0; BigTIFF). */
final class Tiff {

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int LONG8 = 16;
    private static final int TILE = 256;

    private final boolean big;
    private final ByteBuffer out;
    private final Map<Integer, List<Long>> tags = new TreeMap<>();

    private Tiff(boolean big, int room) {
        this.big = big;
        out = ByteBuffer.allocate(room).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I');
        if (big) {
            out.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(0);
        } else {
            out.putShort((short) 42).putInt(0);
        }
    }

    /** In one strip, with 64-bit offsets. */
    static byte[] big(BufferedImage image) {
        return new Tiff(true, size(image)).strip(image).end(image);
    }

    /** In tiles of 256 by 256 pixels. */
    static byte[] tiled(BufferedImage image) {
        return new Tiff(false, size(image) * 2).tiles(image).end(image);
    }

    /** With a whole JPEG inside, as files of before 1995 and some of today's scanners have it. */
    static byte[] oldJpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        Tiff tiff = new Tiff(false, jpeg.size() + 4096);
        long at = tiff.out.position();
        tiff.out.put(jpeg.toByteArray());
        tiff.tag(259, 6).tag(262, 1).tag(273, at).tag(279, jpeg.size()).tag(278, image.getHeight());
        return tiff.tag(512, 1).tag(513, at).tag(514, jpeg.size()).end(image);
    }

    /** In one strip; the resolution is given as whole numbers, 0 too. */
    static byte[] ofResolution(BufferedImage image, int dpi) {
        Tiff tiff = new Tiff(false, size(image)).strip(image);
        int at = tiff.out.position();
        tiff.out.putInt(dpi).putInt(dpi == 0 ? 0 : 1);
        tiff.tag(282, at).tag(283, at).tag(296, 2);
        return tiff.end(image);
    }

    private static int size(BufferedImage image) {
        return image.getWidth() * image.getHeight() + 16_384;
    }

    private Tiff tag(int number, long... values) {
        List<Long> all = new ArrayList<>();
        for (long value : values) {
            all.add(value);
        }
        tags.put(number, all);
        return this;
    }

    private Tiff strip(BufferedImage image) {
        long at = out.position();
        Raster raster = image.getRaster();
        out.put((byte[]) raster.getDataElements(0, 0, image.getWidth(), image.getHeight(), null));
        return tag(259, 1).tag(262, 1).tag(273, at).tag(278, image.getHeight()).tag(279, out.position() - at);
    }

    private Tiff tiles(BufferedImage image) {
        List<Long> offsets = new ArrayList<>();
        for (int top = 0; top < image.getHeight(); top += TILE) {
            for (int left = 0; left < image.getWidth(); left += TILE) {
                offsets.add((long) out.position());
                for (int i = 0; i < TILE * TILE; i++) {
                    int x = left + i % TILE;
                    int y = top + i / TILE;
                    boolean within = x < image.getWidth() && y < image.getHeight();
                    out.put((byte) (within ? image.getRaster().getSample(x, y, 0) : 0));
                }
            }
        }
        tags.put(324, offsets);
        tags.put(325, offsets.stream().map(o -> (long) TILE * TILE).toList());
        return tag(259, 1).tag(262, 1).tag(322, TILE).tag(323, TILE);
    }

    private byte[] end(BufferedImage image) {
        tag(256, image.getWidth()).tag(257, image.getHeight()).tag(258, 8).tag(277, 1);
        Map<Integer, Long> elsewhere = new TreeMap<>();
        tags.forEach((number, values) -> {
            if (values.size() > 1) {
                elsewhere.put(number, (long) out.position());
                values.forEach(this::offset);
            }
        });
        long directory = out.position();
        if (big) {
            out.putLong(tags.size());
        } else {
            out.putShort((short) tags.size());
        }
        tags.forEach((number, values) -> {
            boolean address = number == 273 || number == 279 || number >= 324 && number < 512 || number > 512;
            int type = number == 282 || number == 283 ? RATIONAL : !address ? SHORT : big ? LONG8 : LONG;
            out.putShort(number.shortValue()).putShort((short) type);
            offset(values.size());
            offset(elsewhere.getOrDefault(number, values.get(0)));
        });
        offset(0L);
        if (big) {
            out.putLong(8, directory);
        } else {
            out.putInt(4, (int) directory);
        }
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    private void offset(long value) {
        if (big) {
            out.putLong(value);
        } else {
            out.putInt((int) value);
        }
    }
}
