package se.fvm.sample.scan;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import se.fvm.sample.draw.Sheet;

/** Samples of a page, one plane for grey or three for colour, 0 black to 255 white. */
final class Picture {
    final int width;
    final int height;
    final byte[][] planes;

    Picture(int width, int height, int planes) {
        this.width = width;
        this.height = height;
        this.planes = new byte[planes][width * height];
    }

    /** Draws a sheet at a resolution, turned by an angle in degrees and moved by points. */
    static Picture of(Sheet sheet, int dpi, boolean colour, double angle, double dx, double dy) {
        double scale = dpi / 72.0;
        int w = (int) Math.round(Sheet.WIDTH * scale);
        int h = (int) Math.round(Sheet.HEIGHT * scale);
        Picture picture = new Picture(w, h, colour ? 3 : 1);
        for (byte[] plane : picture.planes) {
            Arrays.fill(plane, (byte) 255);
        }
        double radians = StrictMath.toRadians(angle);
        double cos = StrictMath.cos(radians) * scale;
        double sin = StrictMath.sin(radians) * scale;
        AffineTransform place = new AffineTransform(cos, sin, -sin, cos, w / 2.0, h / 2.0);
        place.translate(dx - Sheet.WIDTH / 2, dy - Sheet.HEIGHT / 2);
        Brush brush = new Brush(picture);
        for (Sheet.Mark mark : sheet.marks()) {
            if (mark instanceof Sheet.Text text) {
                AffineTransform at = new AffineTransform(place);
                at.translate(text.x(), text.y());
                brush.fill(text.face().outline(text.text(), text.size()), at, text.rgb());
            } else if (mark instanceof Sheet.Drawing drawing && drawing.width() == 0) {
                brush.fill(drawing.shape(), place, drawing.rgb());
            } else if (mark instanceof Sheet.Drawing drawing) {
                brush.stroke(drawing.shape(), place, drawing.width() * scale, drawing.rgb());
            }
        }
        return picture;
    }

    boolean colour() {
        return planes.length == 3;
    }

    /** Turned clockwise by quarters. */
    Picture turned(int quarters) {
        Picture result = this;
        for (int i = 0; i < (quarters & 3); i++) {
            result = result.turnedOnce();
        }
        return result;
    }

    private Picture turnedOnce() {
        Picture result = new Picture(height, width, planes.length);
        for (int p = 0; p < planes.length; p++) {
            byte[] from = planes[p];
            byte[] to = result.planes[p];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    to[x * height + height - 1 - y] = from[y * width + x];
                }
            }
        }
        return result;
    }

    /** As an image of Java2D: grey or RGB. */
    BufferedImage image() {
        BufferedImage image =
                new BufferedImage(width, height, colour() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
        if (!colour()) {
            byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            System.arraycopy(planes[0], 0, data, 0, data.length);
            return image;
        }
        int[] data = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < data.length; i++) {
            data[i] = (planes[0][i] & 255) << 16 | (planes[1][i] & 255) << 8 | planes[2][i] & 255;
        }
        return image;
    }

    /** Black and white: black below the threshold. */
    BufferedImage bitonal(int threshold) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int stride = (width + 7) / 8;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if ((planes[0][y * width + x] & 255) >= threshold) {
                    data[y * stride + (x >> 3)] |= (byte) (0x80 >> (x & 7));
                }
            }
        }
        return image;
    }
}
