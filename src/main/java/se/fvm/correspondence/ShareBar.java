package se.fvm.correspondence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A share drawn as a bar: no letters, so that it looks the same on any machine, and colours for light and dark paper. */
final class ShareBar {

    /** Twice the size at which it is shown, for sharp screens. */
    private static final int WIDTH = 196;

    private static final int HEIGHT = 24;
    private static final Color REACHED = new Color(0x2f8f6b);
    private static final Color REST = new Color(0x9a, 0xa8, 0xa2, 0x80);

    private ShareBar() {}

    /** The bar as a PNG. */
    static byte[] png(ReportCell.Share share) {
        int reached = share.of() == 0 ? 0 : Math.round((float) WIDTH * share.value() / share.of());
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(REST);
        pen.fillRect(reached, 0, WIDTH - reached, HEIGHT);
        pen.setColor(REACHED);
        pen.fillRect(0, 0, reached, HEIGHT);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a bar could not be written to memory", impossible);
        }
        return bytes.toByteArray();
    }
}
