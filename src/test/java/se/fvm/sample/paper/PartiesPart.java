package se.fvm.sample.paper;

import java.util.ArrayList;
import java.util.List;
import se.fvm.sample.Dice;

/** The clause that says who the parties are. */
final class PartiesPart {
    private final Flow flow;
    private final Agreement paper;
    private final Wording wording;
    private final Dice dice;

    PartiesPart(Flow flow, Agreement paper, Wording wording, Dice dice) {
        this.flow = flow;
        this.paper = paper;
        this.wording = wording;
        this.dice = dice;
    }

    void draw() {
        if (dice.chance(0.6)) {
            flow.heading(dice.pick("Parter", "Avtalsparter", "Parterna"));
        }
        switch (flow.style().parties()) {
            case SENTENCE ->
                flow.paragraph(wording.pick(paper.number() == null ? "parties.without" : "parties.sentence"));
            case LIST -> list();
            case ROWS -> rows();
            case COLUMNS -> columns();
        }
        flow.gap(4);
    }

    private String numbered(String name, String number, String lead) {
        return number == null ? name : name + lead + number;
    }

    private void list() {
        String lead = dice.pick(", org.nr ", ", organisationsnummer ", " (org nr: ");
        String end = lead.contains("(") ? ")" : "";
        String one = numbered(paper.partyName(), paper.number(), lead) + (paper.number() == null ? "" : end) + ", \""
                + wording.name("self") + "\"; och";
        String two = numbered(paper.deal().counterparty(), paper.deal().counterpartyNumber(), lead) + end + ", \""
                + wording.name("role") + "\".";
        flow.paragraph("(1) " + one);
        flow.paragraph("(2) " + two);
    }

    private List<String[]> facts(boolean municipality) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {
            dice.pick("Namn", "Organisation"),
            municipality ? paper.partyName() : paper.deal().counterparty()
        });
        String number = municipality ? paper.number() : paper.deal().counterpartyNumber();
        if (number != null) {
            rows.add(new String[] {dice.pick("Org.nr", "Organisationsnummer"), number});
        }
        if (municipality) {
            rows.add(new String[] {"Ort", paper.town().seat()});
        } else if (paper.deal() != Deal.CALL_OFF) {
            rows.add(new String[] {"Adress", "Regionens Hus, 462 80 Vänersborg"});
        } else {
            rows.add(new String[] {"Ort", "Stockholm"});
        }
        return rows;
    }

    private void rows() {
        double size = flow.style().size();
        double labels = 128;
        for (boolean municipality : new boolean[] {true, false}) {
            String role = municipality ? dice.pick("Kommun", wording.name("self")) : wording.name("role");
            flow.sheet().text(flow.left(), flow.y() + size, flow.style().bold(), size, role);
            flow.gap(size * 1.5);
            for (String[] row : facts(municipality)) {
                flow.sheet().text(flow.left(), flow.y() + size, flow.style().plain(), size, row[0] + ":");
                flow.sheet()
                        .text(
                                flow.left() + labels,
                                flow.y() + size,
                                flow.style().plain(),
                                size,
                                row[1]);
                flow.sheet().line(flow.left() + labels, flow.y() + size + 3, flow.right(), flow.y() + size + 3, 0.4);
                flow.gap(size * 1.65);
            }
            flow.gap(4);
        }
    }

    private void columns() {
        double size = flow.style().size();
        double middle = (flow.left() + flow.right()) / 2;
        boolean framed = dice.chance(0.5);
        boolean first = dice.chance(0.75);
        double top = flow.y();
        for (boolean municipality : new boolean[] {true, false}) {
            double x = (municipality == first ? flow.left() : middle) + 6;
            double y = top + size + 4;
            String role = municipality ? wording.name("self") : wording.name("role");
            flow.sheet().text(x, y, flow.style().bold(), size, role);
            for (String[] row : facts(municipality)) {
                String text = row[0].startsWith("Org") && row[0].contains("nummer") || row[0].equals("Org.nr")
                        ? "Org.nr " + row[1]
                        : row[1];
                for (String part : Flow.wrap(text, flow.style().plain(), size, middle - flow.left() - 14)) {
                    y += size * 1.4;
                    flow.sheet().text(x, y, flow.style().plain(), size, part);
                }
            }
        }
        double height = size * 8;
        if (framed) {
            flow.sheet().box(flow.left(), top, middle - flow.left(), height, 0.6);
            flow.sheet().box(middle, top, flow.right() - middle, height, 0.6);
        }
        flow.gap(height + 6);
    }
}
