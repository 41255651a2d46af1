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
            flow.gap(pitch);
        }
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
            flow.gap(size() * 1.6);
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
