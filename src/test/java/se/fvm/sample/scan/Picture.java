package se.fvm.sample.scan;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
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
        BufferedImage image =
                new BufferedImage(w, h, colour ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, w, h);
        g.setComposite(AlphaComposite.SrcOver);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
        g.rotate(Math.toRadians(angle), Sheet.WIDTH / 2, Sheet.HEIGHT / 2);
        g.translate(dx, dy);
        for (Sheet.Mark mark : sheet.marks()) {
            if (mark instanceof Sheet.Text text) {
                g.setColor(new Color(text.rgb()));
                AffineTransform place = AffineTransform.getTranslateInstance(text.x(), text.y());
                g.fill(text.face().outline(text.text(), text.size()).createTransformedShape(place));
            } else if (mark instanceof Sheet.Drawing drawing) {
                g.setColor(new Color(drawing.rgb()));
                if (drawing.width() == 0) {
                    g.fill(drawing.shape());
                } else {
                    g.setStroke(
                            new BasicStroke((float) drawing.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                    g.draw(drawing.shape());
                }
            }
        }
        g.dispose();
        return of(image);
    }

    private static Picture of(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        if (image.getRaster().getDataBuffer() instanceof DataBufferByte bytes) {
            Picture picture = new Picture(w, h, 1);
            System.arraycopy(bytes.getData(), 0, picture.planes[0], 0, w * h);
            return picture;
        }
        int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Picture picture = new Picture(w, h, 3);
        for (int i = 0; i < rgb.length; i++) {
            picture.planes[0][i] = (byte) (rgb[i] >> 16);
            picture.planes[1][i] = (byte) (rgb[i] >> 8);
            picture.planes[2][i] = (byte) rgb[i];
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
