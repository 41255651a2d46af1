package se.fvm.sample.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.fvm.sample.Dice;
import se.fvm.sample.draw.Hand;
import se.fvm.sample.draw.Sheet;

/** The part of an agreement where the parties sign. */
final class SignaturePart {
    private final Flow flow;
    private final Agreement paper;
    private final Dice dice;
    private final Map<SignatureFields.Row, String> labels = new LinkedHashMap<>();
    private final SignatureFields fields;
    private final double pitch;
    private final double size;

    SignaturePart(Flow flow, Agreement paper, Map<String, Hand> hands, Dice dice) {
        this.flow = flow;
        this.paper = paper;
        this.dice = dice;
        pitch = dice.between(30, 40);
        size = Math.min(10.5, flow.style().size());
        fields = new SignatureFields(flow, hands, pitch, size, dice);
        boolean place = dice.chance(0.65);
        List<SignatureFields.Row> order = new ArrayList<>(List.of(
                place ? SignatureFields.Row.PLACE_DATE : SignatureFields.Row.DATE,
                SignatureFields.Row.SIGN,
                SignatureFields.Row.NAME));
        if (dice.chance(0.2)) {
            order.add(order.remove(0));
        }
        if (dice.chance(0.6)) {
            order.add(SignatureFields.Row.TITLE);
        }
        boolean varied = paper.has(Agreement.VARIED) && dice.chance(0.4);
        for (SignatureFields.Row row : order) {
            if (varied) {
                labels.put(row, label(row));
                continue;
            }
            labels.put(
                    row,
                    switch (row) {
                        case PLACE_DATE -> dice.pick("Ort och datum", "Plats, dag", "Ort, datum", "Ort/datum");
                        case DATE -> dice.pick("Datum", "Undertecknat den", "Dag");
                        case SIGN -> dice.pick("Underskrift", "Namnteckning", "Signatur", "Namnunderskrift");
                        case NAME -> dice.pick("Namnförtydligande", "Namn, textat", "Förtydligande");
                        case TITLE -> dice.pick("Titel", "Befattning", "Roll");
                    });
        }
    }

    private String label(SignatureFields.Row row) {
        return switch (row) {
            case PLACE_DATE ->
                dice.pick("Ort och datum för undertecknande", "Ort & datum", "(ort, datum)", "Plats och tid");
            case DATE -> dice.pick("Dat.", "Undertecknandedatum", "(datum)", "Datum för underskrift");
            case SIGN ->
                dice.pick("Egenhändig namnteckning", "(underskrift)", "Sign.", "Underskrift av behörig företrädare");
            case NAME -> dice.pick("Textat namn", "(namnförtydligande)", "Namn", "Namn i klartext");
            case TITLE -> dice.pick("(titel)", "Tjänstetitel", "Funktion", "I egenskap av");
        };
    }

    void draw() {
        Style style = flow.style();
        Signing first = style.block() == Style.Block.STACKED_SECOND || style.block() == Style.Block.MUNICIPALITY_RIGHT
                ? paper.counterparty()
                : paper.municipality();
        Signing second = first == paper.municipality() ? paper.counterparty() : paper.municipality();
        int most = Math.max(first.signers().size(), second.signers().size());
        double block = labels.size() * pitch + 8;
        switch (style.block()) {
            case STACKED, STACKED_SECOND -> {
                stacked(first, block);
                stacked(second, block);
            }
            case FRAMED -> {
                framed(first, block);
                framed(second, block);
            }
            case ONE_LINE -> {
                oneLine(first);
                oneLine(second);
            }
            case SIDE_BY_SIDE -> {
                abreast(first, block);
                abreast(second, block);
            }
            case TABLE -> table(first, second);
            default -> {
                flow.ensure(22 + most * block);
                double top = flow.y();
                double half = (flow.width() - 26) / 2;
                column(first, flow.left(), top, half, block);
                column(second, flow.left() + half + 26, top, half, block);
                flow.moveTo(top + 22 + most * block);
            }
        }
    }

    private String header(Signing party) {
        String lead = paper.has(Agreement.VARIED)
                ? dice.pick("För ", "För ", "", "Undertecknas för ", "På uppdrag av ", "Behörig företrädare för ")
                : dice.pick("För ", "För ", "");
        return lead + party.party();
    }

    private void column(Signing party, double x, double y, double width, double block) {
        double at = y + size;
        for (String line : Flow.wrap(header(party), flow.style().bold(), size, width)) {
            flow.sheet().text(x, at, flow.style().bold(), size, line);
            at += size * 1.2;
        }
        for (int i = 0; i < party.signers().size(); i++) {
            signer(party, i, x, y + 18 + i * block, width);
        }
    }

    private void stacked(Signing party, double block) {
        flow.ensure(24 + block);
        flow.sheet().text(flow.left(), flow.y() + size, flow.style().bold(), size, header(party));
        flow.gap(18);
        double width = flow.width() * dice.between(0.55, 0.9);
        for (int i = 0; i < party.signers().size(); i++) {
            flow.ensure(block);
            signer(party, i, flow.left(), flow.y(), width);
            flow.gap(block);
        }
    }

    /** Each party in a frame of its own. */
    private void framed(Signing party, double block) {
        double height = 26 + party.signers().size() * block;
        flow.ensure(height + 14);
        double top = flow.y();
        flow.sheet().box(flow.left() - 4, top, flow.width() + 8, height, 0.8);
        column(party, flow.left() + 4, top + 4, flow.width() * dice.between(0.6, 0.95), block);
        flow.moveTo(top + height + 12);
    }

    /** All of a signer's fields on one line, each with its label below. */
    private void oneLine(Signing party) {
        double room = 24 + party.signers().size() * (pitch + 16);
        flow.ensure(room + 8);
        flow.sheet().text(flow.left(), flow.y() + size, flow.style().bold(), size, header(party));
        flow.gap(22);
        double gap = 10;
        double small = size - 3;
        double width = (flow.width() - gap * (labels.size() - 1)) / labels.size();
        for (int i = 0; i < party.signers().size(); i++) {
            double x = flow.left();
            double base = flow.y() + pitch * 0.8;
            for (Map.Entry<SignatureFields.Row, String> label : labels.entrySet()) {
                flow.sheet().line(x, base + 2, x + width, base + 2, 0.6);
                flow.sheet().text(x, base + small + 4, flow.style().plain(), small, label.getValue());
                fields.fill(label.getKey(), party, i, x + 1, base, width - 2);
                x += width + gap;
            }
            flow.gap(pitch + 16);
        }
    }

    private void abreast(Signing party, double block) {
        flow.ensure(24 + block);
        flow.sheet().text(flow.left(), flow.y() + size, flow.style().bold(), size, header(party));
        flow.gap(18);
        double width = (flow.width() - 26) / 2;
        for (int i = 0; i < party.signers().size(); i++) {
            signer(party, i, flow.left() + i * (width + 26), flow.y(), width);
        }
        flow.gap(block + 6);
    }

    private void table(Signing first, Signing second) {
        List<Signing> parties = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (Signing party : List.of(first, second)) {
            for (int i = 0; i < party.signers().size(); i++) {
                parties.add(party);
                numbers.add(i);
            }
        }
        double height = (labels.size() + 1) * pitch;
        flow.ensure(height + 10);
        double stub = 86;
        double width = (flow.width() - stub) / parties.size();
        double top = flow.y();
        int r = 0;
        for (Map.Entry<SignatureFields.Row, String> label : labels.entrySet()) {
            double y = top + (r + 1) * pitch;
            flow.sheet().text(flow.left() + 3, y + pitch * 0.6, flow.style().plain(), size - 1, label.getValue());
            for (int i = 0; i < parties.size(); i++) {
                fields.fill(
                        label.getKey(),
                        parties.get(i),
                        numbers.get(i),
                        flow.left() + stub + i * width + 4,
                        y + pitch - 6,
                        width - 8);
            }
            r++;
        }
        for (int i = 0; i < parties.size(); i++) {
            double at = top + size + 2;
            for (String line : Flow.wrap(parties.get(i).party(), flow.style().bold(), size - 1, width - 6)) {
                flow.sheet()
                        .text(
                                flow.left() + stub + i * width + 4,
                                at,
                                flow.style().bold(),
                                size - 1,
                                line);
                at += size * 1.15;
            }
        }
        for (int i = 0; i <= labels.size() + 1; i++) {
            flow.sheet().line(flow.left(), top + i * pitch, flow.right(), top + i * pitch, 0.6);
        }
        for (int i = 0; i <= parties.size() + 1; i++) {
            double x = i == 0 ? flow.left() : flow.left() + stub + (i - 1) * width;
            flow.sheet().line(x, top, x, top + height, 0.6);
        }
        flow.moveTo(top + height + 8);
    }

    private void signer(Signing party, int index, double x, double y, double width) {
        Sheet sheet = flow.sheet();
        Style.Labels place = flow.style().labels();
        double small = size - 2;
        int r = 0;
        for (Map.Entry<SignatureFields.Row, String> label : labels.entrySet()) {
            double base = y + r * pitch + pitch * 0.72;
            double from = x;
            switch (place) {
                case ABOVE -> sheet.text(x, y + r * pitch + small, flow.style().plain(), small, label.getValue());
                case BELOW -> sheet.text(x, base + small + 3, flow.style().plain(), small, label.getValue());
                case LEFT -> {
                    String text = label.getValue() + ":";
                    sheet.text(x, base, flow.style().plain(), small + 1, text);
                    from = x + Math.min(width * 0.45, flow.style().plain().width(text, small + 1) + 5);
                }
                case CELL -> {
                    sheet.box(x, y + r * pitch, width, pitch, 0.6);
                    sheet.text(x + 3, y + r * pitch + 7, flow.style().plain(), 6.5, label.getValue(), Sheet.GREY);
                    from = x + 4;
                    base = y + (r + 1) * pitch - 6;
                }
            }
            if (place != Style.Labels.CELL && flow.style().dotted()) {
                sheet.dots(from, base + 2, x + width);
            } else if (place != Style.Labels.CELL) {
                sheet.line(from, base + 2, x + width, base + 2, 0.6);
            }
            fields.fill(label.getKey(), party, index, from + 2, base, x + width - from - 4);
            r++;
        }
    }
}
