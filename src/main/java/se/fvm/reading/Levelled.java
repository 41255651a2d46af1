package se.fvm.reading;

import java.util.Arrays;
import se.fvm.document.Box;
import se.fvm.document.GreyImage;

/** Finds by how much a line of ink is out of level, and sets it straight. */
final class Levelled {

    /** Hands and stamps are rarely further out of level. */
    private static final double MOST_DEGREES = 9;

    private static final double STEP = 0.5;
    private static final byte WHITE = (byte) 255;

    private Levelled() {}

    /** The degrees by which lines of ink fall to the right: those at which rows begin and end most sharply. */
    static double slope(Ink ink) {
        double best = -1;
        double slope = 0;
        for (double degrees = -MOST_DEGREES; degrees <= MOST_DEGREES; degrees += STEP) {
            double sharp = sharpness(ink, Math.tan(Math.toRadians(degrees)));
            if (sharp > best) {
                best = sharp;
                slope = degrees;
            }
        }
        return slope;
    }

    private static double sharpness(Ink ink, double fall) {
        Box area = ink.area();
        int reach = (int) Math.ceil(Math.abs(fall) * area.width());
        int[] rows = new int[area.height() + 2 * reach + 2];
        for (int y = 0; y < area.height(); y++) {
            for (int x = 0; x < area.width(); x++) {
                if (ink.at(area.x() + x, area.y() + y)) {
                    rows[(int) Math.round(y - x * fall) + reach]++;
                }
            }
        }
        double sharp = 0;
        for (int i = 1; i < rows.length; i++) {
            double edge = rows[i] - rows[i - 1];
            sharp += edge * edge;
        }
        return sharp;
    }

    /** A part of a page turned about its middle so that lines falling by so many degrees are level; white beyond the page. */
    static GreyImage cut(GreyImage page, Box part, double degrees) {
        byte[] pixels = new byte[part.width() * part.height()];
        Arrays.fill(pixels, WHITE);
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double middleX = part.x() + part.width() / 2.0;
        double middleY = part.y() + part.height() / 2.0;
        for (int y = 0; y < part.height(); y++) {
            for (int x = 0; x < part.width(); x++) {
                double right = x - part.width() / 2.0;
                double down = y - part.height() / 2.0;
                pixels[y * part.width() + x] =
                        (byte) grey(page, middleX + cos * right - sin * down, middleY + sin * right + cos * down);
            }
        }
        return new GreyImage(part.width(), part.height(), page.dpi(), pixels);
    }

    private static int grey(GreyImage page, double across, double along) {
        int x = (int) Math.floor(across);
        int y = (int) Math.floor(along);
        if (x < 0 || y < 0 || x >= page.width() - 1 || y >= page.height() - 1) {
            return 255;
        }
        double right = across - x;
        double down = along - y;
        double upper = page.at(x, y) * (1 - right) + page.at(x + 1, y) * right;
        double lower = page.at(x, y + 1) * (1 - right) + page.at(x + 1, y + 1) * right;
        return (int) Math.round(upper * (1 - down) + lower * down);
    }
}
