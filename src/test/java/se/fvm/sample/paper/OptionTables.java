package se.fvm.sample.paper;

import java.util.List;
import se.fvm.sample.Dice;
import se.fvm.sample.draw.Hand;

/** Options in rows with a word or a mark in a column. */
final class OptionTables extends OptionRows {
    OptionTables(Flow flow, Agreement paper, Hand hand, Dice dice) {
        super(flow, paper, hand, dice);
    }

    void list() {
        String bullet = dice.pick("• ", "– ", "* ");
        for (int o : paper.options()) {
            row(flow.left() + 14, bullet + label(o));
            flow.gap(size() * 1.5);
        }
    }

    void yesNo() {
        double yes = flow.right() - 74;
        double no = flow.right() - 36;
        double pitch = size() * 1.7;
        double top = flow.y();
        sheet().text(flow.left() + 5, top + size(), flow.style().bold(), size(), "Option");
        sheet().textCentred(yes, top + size(), flow.style().bold(), size(), "Ja");
        sheet().textCentred(no, top + size(), flow.style().bold(), size(), "Nej");
        boolean hasNo = dice.chance(0.75);
        for (int o = 1; o <= 3; o++) {
            double y = top + o * pitch;
            sheet().text(flow.left() + 5, y + size(), flow.style().plain(), size(), o + ". " + title(o));
            if (chosen(o) || hasNo) {
                double at = chosen(o) ? yes : no;
                if (paper.marking() == Marking.YES_NO_TYPED) {
                    sheet().textCentred(at, y + size(), flow.style().bold(), size(), "X");
                } else {
                    cross(at - size() * 0.4, y + 3, size() * 0.8);
                }
            }
        }
        for (int i = 0; i <= 4; i++) {
            sheet().line(flow.left(), top - 3 + i * pitch, flow.right(), top - 3 + i * pitch, 0.5);
        }
        for (double x : new double[] {flow.left(), yes - 19, no - 19, flow.right()}) {
            sheet().line(x, top - 3, x, top - 3 + 4 * pitch, 0.5);
        }
        flow.gap(4 * pitch + 4);
    }

    void words() {
        List<String> word =
                dice.pick(List.of("Avropas", "Avropas ej"), List.of("Ingår", "Ingår inte"), List.of("Ja", "Nej"));
        for (int o = 1; o <= 3; o++) {
            row(flow.left() + 6, label(o));
            sheet().textRight(
                            flow.right(), flow.y() + size(), flow.style().bold(), size(), word.get(chosen(o) ? 0 : 1));
            flow.gap(size() * 1.6);
        }
    }

    /** A sentence for each option. */
    void sentences() {
        List<String> ways = dice.pick(
                List.of("%s: Kommunen avropar denna option.", "%s: Kommunen avropar inte denna option."),
                List.of("%s ingår i beställningen.", "%s ingår inte i beställningen."),
                List.of("%s beställs.", "%s beställs inte i nuläget."),
                List.of("Ja till: %s", "Nej till: %s"));
        for (int o = 1; o <= 3; o++) {
            flow.paragraph(ways.get(chosen(o) ? 0 : 1).formatted("Option " + o + " (" + title(o) + ")"));
        }
    }

    /** Yes or no written by hand on a line at the end of each row. */
    void handWords() {
        for (int o = 1; o <= 3; o++) {
            row(flow.left() + 6, label(o));
            double x = flow.right() - 66;
            sheet().line(x, flow.y() + size() + 2, flow.right(), flow.y() + size() + 2, 0.5);
            hand.write(sheet(), x + dice.between(4, 20), flow.y() + size(), size() * 1.1, chosen(o) ? "Ja" : "Nej");
            flow.gap(size() * 2);
        }
    }
}
