package se.fvm.sample.draw;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import se.fvm.sample.Dice;

/** Draws signatures: a capital, a running wave that dies out, loops, flourishes. Each call differs as a person's do. */
public final class Signature {
    private final Dice dice;
    private final Hand hand;
    private final int kind;
    private final double slope;

    public Signature(Dice dice, Hand hand) {
        this.dice = dice;
        this.hand = hand;
        kind = dice.whole(0, 3);
        slope = dice.between(-0.02, 0.16);
    }

    /** Signs on a line from x, about `width` wide, capitals about `height` high; y is the line. */
    public void sign(Sheet sheet, double x, double y, double width, double height, String name) {
        String[] names = name.split("[ -]");
        double base = y - height * dice.between(-0.05, 0.25);
        switch (kind) {
            case 0 -> {
                hand.write(sheet, x, base, height, names[0].substring(0, 1));
                wave(sheet, x + height * 0.6, base, width - height * 0.6, height * 0.5);
            }
            case 1 -> {
                hand.write(sheet, x, base, height, initials(names));
                double start = x + hand.width(initials(names), height);
                wave(sheet, start, base, Math.max(width * 0.3, x + width - start), height * 0.35);
                underline(sheet, x, base + height * 0.25, width);
            }
            case 2 -> {
                loops(sheet, x, base, width * 0.45, height);
                wave(sheet, x + width * 0.4, base, width * 0.6, height * 0.4);
            }
            default -> {
                double size = Math.min(height, height * width / hand.width(name, height));
                hand.write(sheet, x, base, size, name);
                if (dice.chance(0.5)) {
                    underline(sheet, x + width * 0.2, base + size * 0.4, width * 0.8);
                }
            }
        }
    }

    /** A short sign, as in a margin. */
    public void initial(Sheet sheet, double x, double y, double height, String name) {
        hand.write(sheet, x, y, height, initials(name.split("[ -]")));
    }

    private static String initials(String[] names) {
        StringBuilder text = new StringBuilder();
        for (String n : names) {
            text.append(n.charAt(0));
        }
        return text.toString();
    }

    private void wave(Sheet sheet, double x, double base, double width, double height) {
        List<Point2D> points = new ArrayList<>();
        int humps = Math.max(3, (int) (width / dice.between(5, 9)));
        for (int i = 0; i <= humps; i++) {
            double part = (double) i / humps;
            double reach = height * (1 - part * 0.75);
            boolean tall = dice.chance(0.14);
            double up = i % 2 == 0 ? dice.between(0, 0.15) : dice.between(0.35, 0.8) + (tall ? 1 : 0);
            double px = x + part * width + dice.bell(width * 0.012);
            points.add(new Point2D.Double(px, base - reach * up - part * width * slope));
        }
        hand.stroke(sheet, points);
    }

    private void loops(Sheet sheet, double x, double base, double width, double height) {
        List<Point2D> points = new ArrayList<>();
        int turns = dice.whole(2, 3);
        for (int i = 0; i <= turns * 8; i++) {
            double angle = i * Math.PI / 4;
            double part = i / (turns * 8.0);
            double reach = height * 0.5 * (1.15 - part * 0.6) * (1 + dice.bell(0.05));
            points.add(new Point2D.Double(
                    x + part * width + StrictMath.cos(angle) * reach * 0.5 + reach * 0.5,
                    base - reach * 0.9 - StrictMath.sin(angle) * reach - part * width * slope));
        }
        hand.stroke(sheet, points);
    }

    private void underline(Sheet sheet, double x, double y, double width) {
        hand.sweep(sheet, x, y, x + width, y - width * slope * 0.7);
    }
}
