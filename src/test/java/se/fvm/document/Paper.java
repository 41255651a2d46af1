package se.fvm.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A sheet of A4 for tests, drawn in millimetres at any resolution. */
final class Paper {

    static final double MM_PER_INCH = 25.4;

    private final BufferedImage image;
    private final Graphics2D pen;
    private final int dpi;
    private double nextLine = 30;

    private Paper(int width, int height, int dpi) {
        this.dpi = dpi;
        image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
    }

    static Paper a4(int dpi) {
        return new Paper((int) Math.round(210 / MM_PER_INCH * dpi), (int) Math.round(297 / MM_PER_INCH * dpi), dpi);
    }

    /** An agreement's first page, with enough text to tell which way up it lies. */
    static Paper agreement(int dpi) {
        return a4(dpi).heading("Avtal om samverkan")
                .line("Mellan Ånäs kommun, organisationsnummer 212000-0000, nedan kallad kommunen,")
                .line("och Övre älvens region har följande avtal träffats om gemensamma tjänster.")
                .line("1. Parterna ska bistå varandra med de upplysningar som behövs för arbetet.")
                .line("2. Kommunen svarar för att den egna personalen får utbildning före start.")
                .line("3. Avtalet gäller från den dag då båda parter har skrivit under det.")
                .line("4. Tvister ska i första hand lösas genom förhandlingar mellan parterna.")
                .line("Avtalet har upprättats i två likalydande exemplar, varav parterna tagit var sitt.")
                .row("För kommunen", "För regionen")
                .row("Ort och datum", "Ort och datum");
    }

    Paper heading(String text) {
        return write(text, 25, 7, Font.BOLD);
    }

    Paper line(String text) {
        return write(text, 25, 4, Font.PLAIN);
    }

    private Paper write(String text, double x, double sizeInMm, int style) {
        writeAt(text, x, nextLine, sizeInMm, style);
        nextLine += 2.2 * sizeInMm;
        return this;
    }

    /** Two columns side by side. */
    Paper row(String left, String right) {
        writeAt(left, 25, nextLine, 4, Font.PLAIN);
        writeAt(right, 115, nextLine, 4, Font.PLAIN);
        nextLine += 9;
        return this;
    }

    Paper writeAt(String text, double x, double y, double sizeInMm, int style) {
        pen.setFont(new Font(Font.SERIF, style, 1).deriveFont((float) px(sizeInMm)));
        pen.drawString(text, (float) px(x), (float) px(y));
        return this;
    }

    Paper stroke(double x1, double y1, double x2, double y2, double widthInMm) {
        pen.setStroke(new BasicStroke((float) px(widthInMm)));
        pen.drawLine((int) px(x1), (int) px(y1), (int) px(x2), (int) px(y2));
        return this;
    }

    Paper grey(int level) {
        pen.setColor(new Color(level, level, level));
        return this;
    }

    Paper area(double x, double y, double width, double height) {
        pen.fillRect((int) px(x), (int) px(y), (int) px(width), (int) px(height));
        return this;
    }

    Paper disc(double x, double y, double diameter) {
        pen.fillOval((int) px(x), (int) px(y), (int) px(diameter), (int) px(diameter));
        return this;
    }

    int dpi() {
        return dpi;
    }

    BufferedImage image() {
        return image;
    }

    GreyImage grey() {
        byte[] pixels =
                ((DataBufferByte) image.getRaster().getDataBuffer()).getData().clone();
        return new GreyImage(image.getWidth(), image.getHeight(), dpi, pixels);
    }

    private double px(double mm) {
        return mm / MM_PER_INCH * dpi;
    }
}
