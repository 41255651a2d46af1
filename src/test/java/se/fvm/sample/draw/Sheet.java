package se.fvm.sample.draw;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** One side of A4: what is printed, stamped and written on it. Points from the top left, y downwards. */
public final class Sheet {
    public static final double WIDTH = 595;
    public static final double HEIGHT = 842;
    public static final int BLACK = 0x101010;
    public static final int GREY = 0x606060;

    private final List<Mark> marks = new ArrayList<>();

    /** Something on the sheet. */
    public sealed interface Mark permits Text, Drawing {}

    /** Printed text; x and y are the start of its baseline. */
    public record Text(double x, double y, Face face, double size, String text, int rgb) implements Mark {}

    /** A shape: filled where the width is 0, else drawn with a pen of that width. */
    public record Drawing(Shape shape, double width, int rgb) implements Mark {}

    public List<Mark> marks() {
        return marks;
    }

    public void text(double x, double y, Face face, double size, String text) {
        text(x, y, face, size, text, BLACK);
    }

    public void text(double x, double y, Face face, double size, String text, int rgb) {
        if (!text.isEmpty()) {
            marks.add(new Text(x, y, face, size, text, rgb));
        }
    }

    public void textRight(double right, double y, Face face, double size, String text) {
        text(right - face.width(text, size), y, face, size, text);
    }

    public void textCentred(double centre, double y, Face face, double size, String text) {
        text(centre - face.width(text, size) / 2, y, face, size, text);
    }

    public void line(double x1, double y1, double x2, double y2, double width) {
        marks.add(new Drawing(new Line2D.Double(x1, y1, x2, y2), width, BLACK));
    }

    /** A row of dots, as for a signature. */
    public void dots(double x1, double y, double x2) {
        for (double x = x1; x < x2; x += 3) {
            fill(new Ellipse2D.Double(x, y - 0.8, 0.9, 0.9), BLACK);
        }
    }

    public void box(double x, double y, double width, double height, double pen) {
        marks.add(new Drawing(new Rectangle2D.Double(x, y, width, height), pen, BLACK));
    }

    public void fill(Shape shape, int rgb) {
        marks.add(new Drawing(shape, 0, rgb));
    }

    /** Puts a filled shape under everything else. */
    public void under(Shape shape, int rgb) {
        marks.add(0, new Drawing(shape, 0, rgb));
    }

    public void draw(Shape shape, double width, int rgb) {
        marks.add(new Drawing(shape, width, rgb));
    }
}
