package se.fvm.sample.paper;

import java.util.List;
import java.util.stream.Collectors;
import se.fvm.sample.Dice;
import se.fvm.sample.draw.Face;
import se.fvm.sample.draw.Hand;
import se.fvm.sample.draw.Sheet;

/** The part of an agreement that says which options it is about. */
final class OptionsPart {
    private final Flow flow;
    private final Agreement paper;
    private final Wording wording;
    private final Dice dice;
    private final Hand hand;

    OptionsPart(Flow flow, Agreement paper, Wording wording, Hand hand, Dice dice) {
        this.flow = flow;
        this.paper = paper;
        this.wording = wording;
        this.dice = dice;
        this.hand = hand;
    }

    void draw() {
        String id = paper.deal().id();
        Marking marking = paper.marking();
        if (marking == Marking.NONE) {
            return;
        }
        flow.heading(dice.pick("Omfattning", "Optioner", "Avropade optioner", "Avtalets omfattning"));
        if (marking == Marking.PROSE) {
            flow.paragraph(wording.pick("options.prose." + id));
            return;
        }
        flow.ensure(130);
        flow.paragraph(wording.pick("options.intro." + id));
        switch (marking) {
            case LIST -> list();
            case TYPED_X, CROSS, TICK, FILLED -> boxes();
            case BRACKETS -> brackets();
            case CIRCLED -> circled();
            case YES_NO_TYPED, YES_NO_HAND -> yesNo();
            case STRUCK -> struck();
            case NUMERAL -> numeral();
            default -> words();
        }
        flow.gap(6);
    }

    private Sheet sheet() {
        return flow.sheet();
    }

    private double size() {
        return flow.style().size();
    }

    private boolean chosen(int option) {
        return paper.options().contains(option);
    }

    private String label(int option) {
        return "Option " + option + ": " + Wording.title(option);
    }

    private void row(double x, String text) {
        sheet().text(x, flow.y() + size(), flow.style().plain(), size(), text);
    }

    private void list() {
        String bullet = dice.pick("• ", "– ", "* ");
        for (int o : paper.options()) {
            row(flow.left() + 14, bullet + label(o));
            flow.gap(size() * 1.5);
        }
    }

    private void boxes() {
        boolean after = dice.chance(0.3);
        double side = dice.between(8.5, 12.5);
        double pitch = Math.max(side + 5, size() * dice.between(1.5, 2.2));
        double column = after
                ? flow.left() + 14 + flow.style().plain().width(label(1), size())
                : flow.left() + dice.between(2, 18);
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
        double d = dice.between(-1.5, 2.5);
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
            default -> {
                hand.sweep(sheet(), x - d, y - d, x + side + d, y + side + d);
                hand.sweep(sheet(), x + side + d * 0.8, y - d, x - d * 0.6, y + side + d);
            }
        }
    }

    private void brackets() {
        boolean round = dice.chance(0.4);
        for (int o = 1; o <= 3; o++) {
            String mark = chosen(o) ? "X" : "  ";
            row(flow.left() + 8, (round ? "( " + mark + " )" : "[ " + mark + " ]") + "  " + label(o));
            flow.gap(size() * 1.6);
        }
    }

    private void circled() {
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
            flow.paragraph("1 = " + Wording.title(1) + ", 2 = " + Wording.title(2) + ", 3 = " + Wording.title(3)
                    + ". Ringa in.");
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

    private void yesNo() {
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
            sheet().text(flow.left() + 5, y + size(), flow.style().plain(), size(), o + ". " + Wording.title(o));
            if (chosen(o) || hasNo) {
                double at = chosen(o) ? yes : no;
                if (paper.marking() == Marking.YES_NO_TYPED) {
                    sheet().textCentred(at, y + size(), flow.style().bold(), size(), "X");
                } else {
                    double d = size() * 0.45;
                    hand.sweep(sheet(), at - d, y + 3, at + d, y + 3 + d * 2);
                    hand.sweep(sheet(), at + d, y + 3, at - d, y + 3 + d * 2);
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

    private void struck() {
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

    private void numeral() {
        flow.gap(6);
        String lead = dice.pick("Option nr:", "Avser option", "Optioner (nummer):");
        row(flow.left(), lead);
        double x = flow.left() + flow.style().plain().width(lead, size()) + 10;
        sheet().line(x, flow.y() + size() + 2, x + 110, flow.y() + size() + 2, 0.6);
        String joiner = dice.pick(", ", " ");
        String numbers = paper.options().stream().map(String::valueOf).collect(Collectors.joining(joiner));
        hand.write(sheet(), x + dice.between(6, 20), flow.y() + size(), size() * 1.15, numbers);
        flow.gap(size() * 2);
        flow.paragraph("(1: " + Wording.title(1) + ", 2: " + Wording.title(2) + ", 3: " + Wording.title(3) + ")");
    }

    private void words() {
        List<String> word =
                dice.pick(List.of("Avropas", "Avropas ej"), List.of("Ingår", "Ingår inte"), List.of("Ja", "Nej"));
        for (int o = 1; o <= 3; o++) {
            row(flow.left() + 6, label(o));
            sheet().textRight(
                            flow.right(), flow.y() + size(), flow.style().bold(), size(), word.get(chosen(o) ? 0 : 1));
            flow.gap(size() * 1.6);
        }
    }
}
