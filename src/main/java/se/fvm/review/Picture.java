package se.fvm.review;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import se.fvm.document.Box;
import se.fvm.document.GreyImage;

/**
 * A page's image as a browser takes it.
 *
 * @param width in pixels
 * @param height in pixels
 * @param dpi resolution, to which boxes of another resolution are scaled
 * @param png the image
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent
record Picture(int width, int height, int dpi, byte[] png) {

    /** Width of a thumbnail in pixels: its headings are legible, and thirty of them are a page's weight. */
    static final int THUMBNAIL_WIDTH = 400;

    private static final Color MARK = new Color(0x0062a0);

    /** The page as it is. */
    static Picture of(GreyImage page) {
        BufferedImage image = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, page.width(), page.height(), page.pixels());
        return encoded(image, page.dpi());
    }

    /** The page made small, with the marks drawn on it. */
    static Picture thumbnail(GreyImage page, List<Mark> marks) {
        double scale = Math.min(1.0, (double) THUMBNAIL_WIDTH / page.width());
        int width = (int) Math.max(1, Math.round(page.width() * scale));
        int height = (int) Math.max(1, Math.round(page.height() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.drawImage(Shrink.of(page, width, height), 0, 0, null);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (Mark mark : marks) {
            draw(pen, mark, scale * page.dpi() / mark.dpi());
        }
        pen.dispose();
        return encoded(small, (int) Math.max(1, Math.round(page.dpi() * scale)));
    }

    private static void draw(Graphics2D pen, Mark mark, double scale) {
        Box box = mark.box().scaled(scale).grown(2);
        pen.setColor(MARK);
        pen.setStroke(new BasicStroke(2));
        pen.drawRoundRect(box.x(), box.y(), box.width(), box.height(), 4, 4);
        String number = String.valueOf(mark.number());
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 11));
        int wide = pen.getFontMetrics().stringWidth(number) + 7;
        int left = Math.max(0, box.x() - wide);
        pen.fillRoundRect(left, box.y(), wide, 14, 6, 6);
        pen.setColor(Color.WHITE);
        pen.drawString(number, left + 4, box.y() + 11);
    }

    private static Picture encoded(BufferedImage image, int dpi) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream(256 * 1024);
            ImageIO.write(image, "png", png);
            return new Picture(image.getWidth(), image.getHeight(), dpi, png.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException("an image could not be written to memory", impossible);
        }
    }

    /**
     * A place on a page that speaks for a fact.
     *
     * @param number the number by which list and image refer to each other, from 1
     * @param box the place
     * @param dpi resolution of the box
     */
    record Mark(int number, Box box, int dpi) {}
}
