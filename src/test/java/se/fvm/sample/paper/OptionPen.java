package se.fvm.sample.paper;

import java.awt.geom.Rectangle2D;
import java.util.stream.Collectors;
import se.fvm.sample.Dice;
import se.fvm.sample.draw.Hand;

/** Options that are ringed, struck out, numbered or highlighted with a pen. */
final class OptionPen extends OptionRows {
    OptionPen(Flow flow, Agreement paper, Hand hand, Dice dice) {
        super(flow, paper, hand, dice);
    }

    void circled() {
        if (dice.chance(0.5)) {
            double x = flow.left() + 10;
            row(x, "Option nr");
            for (int o = 1; o <= 3; o++) {
                double at = x + 60 + o * 46;
                row(at, String.valueOf(o));
                if (chosen(o)) {
                    hand.ring(sheet(), at - 6, flow.y() - 1, 18, size() + 7);
                }
            }
            flow.gap(size() * 2.2);
            flow.paragraph("1 = " + title(1) + ", 2 = " + title(2) + ", 3 = " + title(3) + ". Ringa in.");
            return;
        }
        for (int o = 1; o <= 3; o++) {
            row(flow.left() + 12, label(o));
            if (chosen(o)) {
                double width = flow.style().plain().width("Option " + o, size());
                hand.ring(sheet(), flow.left() + 6, flow.y() - 2, width + 12, size() + 8);
            }
            flow.gap(size() * 2);
        }
    }

    /** Yes and no in print in every row, one of them ringed. */
    void ringedAnswers() {
        double yes = flow.right() - 76;
        double no = flow.right() - 34;
        for (int o = 1; o <= 3; o++) {
            row(flow.left() + 6, label(o));
            sheet().text(yes, flow.y() + size(), flow.style().plain(), size(), "Ja");
            sheet().text(no, flow.y() + size(), flow.style().plain(), size(), "Nej");
            double width = width(chosen(o) ? "Ja" : "Nej");
            hand.ring(sheet(), (chosen(o) ? yes : no) - 6, flow.y() - 1, width + 12, size() + 7);
            flow.gap(size() * 2.2);
        }
        flow.paragraph(dice.pick("Ringa in Ja eller Nej för varje option.", "(Ringa in det som gäller.)"));
    }

    void struck() {
        boolean typed = dice.chance(0.25);
        for (int o = 1; o <= 3; o++) {
            row(flow.left() + 10, label(o));
            double end = flow.left() + 10 + flow.style().plain().width(label(o), size());
            double middle = flow.y() + size() * 0.68;
            if (!chosen(o) && typed) {
                sheet().line(flow.left() + 10, middle, end, middle, 0.8);
            } else if (!chosen(o)) {
                hand.sweep(
                        sheet(), flow.left() + dice.between(4, 12), middle + dice.bell(1), end, middle + dice.bell(1));
            }
            flow.gap(size() * 1.8);
        }
        flow.paragraph(dice.pick("(Stryk det som inte avropas.)", "Ej avropade optioner stryks."));
    }

    void numeral() {
        flow.gap(6);
        String lead = dice.pick("Option nr:", "Avser option", "Optioner (nummer):");
        row(flow.left(), lead);
        double x = flow.left() + flow.style().plain().width(lead, size()) + 10;
        sheet().line(x, flow.y() + size() + 2, x + 110, flow.y() + size() + 2, 0.6);
        String joiner = dice.pick(", ", " ");
        String numbers = paper.options().stream().map(String::valueOf).collect(Collectors.joining(joiner));
        hand.write(sheet(), x + dice.between(6, 20), flow.y() + size(), size() * 1.15, numbers);
        flow.gap(size() * 2);
        flow.paragraph("(1: " + title(1) + ", 2: " + title(2) + ", 3: " + title(3) + ")");
    }

    /** A marker over the rows that are called off. */
    void highlighted() {
        int colour = dice.pick(0xfff27a, 0xb8f0a8, 0xffc9de);
        for (int o = 1; o <= 3; o++) {
            if (chosen(o)) {
                double wide = width(label(o)) + dice.between(2, 10);
                sheet().fill(
                                new Rectangle2D.Double(
                                        flow.left() + 6, flow.y() - 1, wide, size() + dice.between(3, 6)),
                                colour);
            }
            row(flow.left() + 10, label(o));
            flow.gap(size() * 1.9);
        }
        flow.paragraph("Överstrukna optioner med markeringspenna avropas.");
    }

    /** A word after the rows that are not called off. */
    void dropped() {
        String word = dice.pick("utgår", "ej aktuell", "UTGÅR");
        boolean byHand = dice.chance(0.5);
        for (int o = 1; o <= 3; o++) {
            row(flow.left() + 10, label(o));
            double x = flow.left() + 18 + width(label(o));
            if (!chosen(o) && byHand) {
                hand.write(sheet(), x, flow.y() + size(), size() * 1.1, word);
            } else if (!chosen(o)) {
                sheet().text(x, flow.y() + size(), flow.style().bold(), size(), "(" + word + ")");
            }
            flow.gap(size() * 1.9);
        }
    }
}
