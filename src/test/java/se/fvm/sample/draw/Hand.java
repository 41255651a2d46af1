package se.fvm.sample.draw;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.fvm.sample.Dice;

/** One person's handwriting: slant, proportions, spacing, pen and ways of forming digits stay, every letter differs. */
public final class Hand {
    private final Dice dice;
    private final double slant;
    private final double widen;
    private final double unrest;
    private final double spacing;
    private final double wave;
    private final double pen;
    private final int ink;
    private final Map<Character, Integer> habits = new HashMap<>();

    public Hand(Dice dice) {
        this.dice = dice;
        slant = dice.between(-0.05, 0.38);
        widen = dice.between(0.8, 1.15);
        unrest = dice.between(0.15, 0.6);
        spacing = dice.between(1.2, 3.2);
        wave = dice.between(0, 0.9);
        pen = dice.between(0.7, 1.5);
        ink = dice.pick(0x1a2a6c, 0x20348c, 0x101018, 0x181820, 0x2a2f55, 0x0d3f8f);
    }

    public int ink() {
        return ink;
    }

    public double pen() {
        return pen;
    }

    /** Width of a text in points where its capitals are `height` points high. */
    public double width(String text, double height) {
        double sum = 0;
        for (char c : text.toCharArray()) {
            sum += c == ' ' ? 6 : advance(c) + spacing;
        }
        return sum * widen * height / 18;
    }

    /** Writes a text from a point on the baseline. */
    public void write(Sheet sheet, double x, double y, double height, String text) {
        double scale = height / 18;
        double at = 0;
        double drift = dice.bell(0.02);
        for (char c : text.toCharArray()) {
            if (c == ' ') {
                at += 6;
                continue;
            }
            List<Strokes.Sign> ways = Strokes.of(c);
            if (ways.isEmpty()) {
                throw new IllegalArgumentException("hand.txt lacks '" + c + "' of '" + text + "'");
            }
            Strokes.Sign sign = ways.get(habit(c, ways.size()));
            double lift = dice.bell(wave) + at * drift;
            double grow = 1 + dice.bell(0.05);
            double start = at;
            for (List<Point2D> stroke : sign.strokes()) {
                List<Point2D> points = new ArrayList<>();
                Point2D last = null;
                for (Point2D p : stroke) {
                    Point2D moved = p.equals(last)
                            ? points.get(points.size() - 1)
                            : place(x, y, scale, start, p.getX() * grow, p.getY() * grow + lift);
                    points.add(moved);
                    last = p;
                }
                stroke(sheet, points);
            }
            at += sign.advance() + spacing + dice.bell(0.4);
        }
    }

    private Point2D place(double x, double y, double scale, double start, double px, double py) {
        double jx = px + dice.bell(unrest);
        double jy = py + dice.bell(unrest);
        return new Point2D.Double(x + (start + jx + jy * slant) * widen * scale, y - jy * scale);
    }

    /** A pen stroke through points given in points of the sheet. */
    public void stroke(Sheet sheet, List<Point2D> points) {
        Path2D path = Strokes.curve(points);
        sheet.draw(path, pen * dice.between(0.85, 1.15), ink);
    }

    /** A stroke between two points, bent a little as by a hand. */
    public void sweep(Sheet sheet, double x1, double y1, double x2, double y2) {
        double bend = StrictMath.hypot(x2 - x1, y2 - y1) * 0.06;
        stroke(
                sheet,
                List.of(
                        new Point2D.Double(x1, y1),
                        new Point2D.Double((2 * x1 + x2) / 3 + dice.bell(bend), (2 * y1 + y2) / 3 + dice.bell(bend)),
                        new Point2D.Double((x1 + 2 * x2) / 3 + dice.bell(bend), (y1 + 2 * y2) / 3 + dice.bell(bend)),
                        new Point2D.Double(x2, y2)));
    }

    /** An uneven ring that does not quite close. */
    public void ring(Sheet sheet, double x, double y, double width, double height) {
        List<Point2D> points = new ArrayList<>();
        double turn = dice.between(0, Math.PI * 2);
        for (int i = 0; i <= 13; i++) {
            double angle = turn + i * Math.PI * 2 / 12;
            double reach = 0.5 + dice.bell(0.025) + i * 0.004;
            points.add(new Point2D.Double(
                    x + width / 2 + StrictMath.cos(angle) * width * reach,
                    y + height / 2 + StrictMath.sin(angle) * height * reach));
        }
        stroke(sheet, points);
    }

    private double advance(char c) {
        List<Strokes.Sign> ways = Strokes.of(c);
        return ways.isEmpty() ? 6 : ways.get(habit(c, ways.size())).advance();
    }

    private int habit(char c, int ways) {
        return habits.computeIfAbsent(c, k -> dice.whole(0, ways - 1));
    }
}
