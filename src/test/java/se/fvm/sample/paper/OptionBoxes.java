package se.fvm.sample.paper;

import se.fvm.sample.Dice;
import se.fvm.sample.draw.Face;
import se.fvm.sample.draw.Hand;

/** Options with boxes to mark. */
final class OptionBoxes extends OptionRows {
    OptionBoxes(Flow flow, Agreement paper, Hand hand, Dice dice) {
        super(flow, paper, hand, dice);
    }

    void boxes() {
        boolean after = dice.chance(0.3);
        double side = dice.between(8.5, 12.5);
        double pitch = Math.max(side + 5, size() * dice.between(1.5, 2.2));
        double column = after ? flow.left() + 14 + width(label(1)) : flow.left() + dice.between(2, 18);
        for (int o = 1; o <= 3; o++) {
            double top = flow.y() + size() - side + 1.5;
            row(after ? flow.left() : column + side + 8, label(o));
            sheet().box(column, top, side, side, dice.pick(0.6, 0.8, 1.0));
            if (chosen(o)) {
                mark(column, top, side);
            }
            between(o, after ? flow.left() : column + side + 8, pitch);
        }
    }

    /** A table with a box, or only a cell, in the last column. */
    void grid() {
        double side = dice.between(8, 11);
        double pitch = Math.max(side + 7, size() * 1.8);
        double mark = flow.right() - 52;
        double top = flow.y();
        boolean boxed = dice.chance(0.6);
        sheet().text(flow.left() + 5, top + size() + 2, flow.style().bold(), size() - 1, "Nr");
        sheet().text(
                        flow.left() + 40,
                        top + size() + 2,
                        flow.style().bold(),
                        size() - 1,
                        dice.pick("Benämning", "Tjänst", "Option"));
        sheet().textCentred(
                        mark + 26,
                        top + size() + 2,
                        flow.style().bold(),
                        size() - 1,
                        dice.pick("Avropas", "Val", "Kryss"));
        for (int o = 1; o <= 3; o++) {
            double y = top + o * pitch;
            sheet().text(flow.left() + 8, y + size() + 2, flow.style().plain(), size(), String.valueOf(o));
            sheet().text(flow.left() + 40, y + size() + 2, flow.style().plain(), size(), title(o));
            double x = mark + 26 - side / 2;
            double at = y + (pitch - side) / 2;
            if (boxed) {
                sheet().box(x, at, side, side, 0.7);
            }
            if (chosen(o)) {
                mark(x, at, side);
            }
        }
        for (int i = 0; i <= 4; i++) {
            sheet().line(flow.left(), top + i * pitch, flow.right(), top + i * pitch, 0.5);
        }
        for (double x : new double[] {flow.left(), flow.left() + 32, mark, flow.right()}) {
            sheet().line(x, top, x, top + 4 * pitch, 0.5);
        }
        flow.gap(4 * pitch + 6);
    }

    private void mark(double x, double y, double side) {
        switch (paper.marking()) {
            case TYPED_X ->
                sheet().textCentred(x + side / 2, y + side - 1.8, Face.SANS_BOLD, side, dice.pick("X", "x", "X"));
            case TICK -> {
                hand.sweep(sheet(), x + side * 0.1, y + side * 0.5, x + side * 0.4, y + side * 0.95);
                hand.sweep(sheet(), x + side * 0.4, y + side * 0.95, x + side * 1.2, y - side * 0.35);
            }
            case FILLED -> {
                for (double at = 1; at < side - 0.5; at += 1.1) {
                    hand.sweep(sheet(), x + 0.8, y + at, x + side - 0.8, y + at + dice.bell(0.5));
                }
            }
            default -> cross(x, y, side);
        }
    }

    void brackets() {
        boolean round = dice.chance(0.4);
        for (int o = 1; o <= 3; o++) {
            String mark = chosen(o) ? "X" : "  ";
            row(flow.left() + 8, (round ? "( " + mark + " )" : "[ " + mark + " ]") + "  " + label(o));
            between(o, flow.left() + 40, size() * 1.6);
        }
    }

    /** Boxes and short names side by side on one line. */
    void abreast() {
        double side = dice.between(9, 12);
        double x = flow.left() + 4;
        flow.gap(3);
        for (int o = 1; o <= 3; o++) {
            double top = flow.y() + size() - side + 1.5;
            sheet().box(x, top, side, side, 0.8);
            if (chosen(o)) {
                cross(x, top, side);
            }
            row(x + side + 6, "Option " + o);
            x += side + 34 + width("Option 1");
        }
        flow.gap(size() * 2);
        flow.paragraph("1: " + title(1) + "; 2: " + title(2) + "; 3: " + title(3));
    }

    /** A box for yes and one for no in every row. */
    void yesAndNo() {
        double side = dice.between(8.5, 11);
        boolean typed = dice.chance(0.4);
        double yes = flow.left() + 26 + width(label(1));
        double no = yes + side + 40;
        boolean small = no + side + 24 > flow.right();
        for (int o = 1; o <= 3; o++) {
            row(flow.left() + 4, small ? "Option " + o : label(o));
            double top = flow.y() + size() - side + 1.5;
            for (boolean answer : new boolean[] {true, false}) {
                double x = (answer ? yes : no) - (small ? yes - flow.left() - 80 : 0);
                sheet().box(x, top, side, side, 0.7);
                row(x + side + 4, answer ? "Ja" : "Nej");
                if (chosen(o) == answer && typed) {
                    sheet().textCentred(x + side / 2, top + side - 1.6, Face.SANS_BOLD, side, "X");
                } else if (chosen(o) == answer) {
                    cross(x, top, side);
                }
            }
            flow.gap(size() * 1.9);
        }
        if (small) {
            flow.paragraph("1: " + title(1) + "; 2: " + title(2) + "; 3: " + title(3));
        }
    }
}
