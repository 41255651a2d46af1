package se.fvm.sample.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.fvm.sample.Dice;
import se.fvm.sample.draw.Hand;
import se.fvm.sample.draw.Sheet;
import se.fvm.sample.draw.Signature;
import se.fvm.sample.draw.Stamp;

/** Turns an agreement into pages with a layout that the dice choose. */
public final class AgreementPages {
    private final Agreement paper;
    private final Dice dice;
    private final Style style;
    private final Flow flow;
    private final Wording wording;
    private final Map<String, Hand> hands = new HashMap<>();

    public AgreementPages(Agreement paper, Dice dice) {
        this.paper = paper;
        this.dice = dice;
        style = Style.any(dice.fork("style"), paper.has(Agreement.VARIED));
        flow = new Flow(style);
        wording = Wording.of(paper, dice.fork("wording"));
        for (Signing side : List.of(paper.municipality(), paper.counterparty())) {
            for (Signing.Signer signer : side.signers()) {
                hands.put(signer.name(), new Hand(dice.fork(signer.name())));
            }
        }
    }

    /** The layout's name, for the tags of the truth. */
    public String tag() {
        return style.tag();
    }

    public List<Sheet> draw() {
        Heads heads = new Heads(flow, paper, dice.fork("head"));
        heads.first();
        new PartiesPart(flow, paper, wording, dice.fork("parties")).draw();
        boolean optionsFirst = dice.chance(0.3);
        OptionsPart options = new OptionsPart(flow, paper, wording, firstHand(), dice.fork("options"));
        if (dice.chance(0.7) || paper.has("option-in-background")) {
            flow.heading(dice.pick("Bakgrund", "Inledning", "Allmänt"));
            flow.paragraph(wording.pick("background"));
            if (paper.has("option-in-background")) {
                flow.paragraph(wording.pick("background.options"));
            }
        }
        if (optionsFirst) {
            options.draw();
        }
        flow.heading(dice.pick("Syfte", "Avtalets innehåll", "Åtagande"));
        flow.paragraph(wording.pick("purpose." + paper.deal().id()));
        if (!optionsFirst) {
            options.draw();
        }
        clauses();
        closing();
        heads.everyPage();
        stamps();
        if (paper.has(Agreement.VARIED)) {
            notes(dice.fork("notes"));
        }
        return flow.sheets();
    }

    private Hand firstHand() {
        return hands.get(paper.municipality().signers().get(0).name());
    }

    private void clauses() {
        List<String> clauses =
                new ArrayList<>(wording.all("clause." + paper.deal().id()));
        int count = dice.whole(1, clauses.size());
        clauses = new ArrayList<>(clauses.subList(0, count));
        if (dice.chance(0.7)) {
            clauses.add(wording.pick("clause.contact"));
        }
        if (paper.has("all-members-listed")) {
            clauses.add(wording.pick("clause.members"));
        }
        if (paper.has("association-in-text")) {
            clauses.add(wording.pick("clause.association"));
        }
        if (paper.has("other-municipality-contact")) {
            clauses.add(wording.pick("clause.neighbour"));
        }
        for (String clause : clauses) {
            String[] parts = clause.split(" \\| ");
            flow.heading(parts[0]);
            flow.paragraph(parts[1]);
        }
    }

    private void closing() {
        if (style.ownPage()) {
            flow.newPage();
        }
        flow.heading(dice.pick("Undertecknande", "Underskrifter", "Parternas underskrifter"));
        flow.paragraph(wording.pick("closing"));
        if (!paper.has("e-signature")) {
            new SignaturePart(flow, paper, hands, dice.fork("signatures")).draw();
            if (paper.has("witnesses")) {
                witnesses(dice.fork("witnesses"));
            }
        }
    }

    /** Two others who confirm the municipality's signatures. */
    private void witnesses(Dice own) {
        flow.ensure(70);
        flow.gap(10);
        flow.paragraph("Kommunens underskrifter bevittnas:", style.plain(), 9);
        for (int i = 0; i < 2; i++) {
            double x = flow.left() + i * flow.width() / 2;
            String name = Names.person(own);
            flow.sheet().line(x, flow.y() + 26, x + flow.width() / 2 - 20, flow.y() + 26, 0.5);
            flow.sheet().text(x, flow.y() + 37, style.plain(), 8, name);
            if (paper.municipality().ink()) {
                Hand hand = new Hand(own.fork(name));
                new Signature(own.fork(name), hand).sign(flow.sheet(), x + 6, flow.y() + 25, 110, 20, name);
            }
        }
        flow.gap(44);
    }

    /** What readers leave on paper: a number, a remark or a sign in a margin. */
    private void notes(Dice own) {
        if (own.chance(0.15)) {
            Hand hand = new Hand(own.fork("reader"));
            String note = own.pick("OK", "FVM", "12/34", "kopia", "skannad", "till akt", "2 ex", "5");
            Sheet sheet = flow.sheets().get(own.whole(0, flow.sheets().size() - 1));
            hand.write(sheet, own.between(14, 24), own.between(120, 700), own.between(9, 13), note);
        }
        if (own.chance(0.06)) {
            Hand hand = new Hand(own.fork("marker"));
            double y = own.between(150, 600);
            hand.sweep(flow.sheets().get(0), flow.left() - 12, y, flow.left() - 12 + own.bell(2), y + 46);
        }
    }

    private void stamps() {
        List<Sheet> sheets = flow.sheets();
        if (paper.has("initials")) {
            for (Signing.Signer signer : paper.municipality().signers()) {
                Signature signature = new Signature(dice.fork(signer.name()), hands.get(signer.name()));
                double x = Sheet.WIDTH - dice.between(30, 70);
                double y = Sheet.HEIGHT - dice.between(16, 46);
                for (Sheet sheet : sheets.subList(0, sheets.size() - 1)) {
                    signature.initial(sheet, x + dice.bell(4), y + dice.bell(4), 11, signer.name());
                }
            }
        }
        if (paper.has("arrival-stamp")) {
            LocalDate day = LocalDate.of(2020, 1, 2).plusDays(dice.whole(0, 20));
            List<String> rows = new ArrayList<>(List.of(
                    dice.pick("INKOM", "ANKOM", "Inkom " + paper.partyName()),
                    dice.pick(DateForm.ISO, DateForm.LONG).write(day)));
            if (paper.has("region-dnr-too")) {
                rows.add("Dnr RS 2019-0" + dice.digits(4));
            }
            new Stamp(dice.fork("arrival"))
                    .framed(
                            sheets.get(0),
                            dice.between(200, 300),
                            dice.chance(0.5) ? dice.between(4, 14) : Sheet.HEIGHT - dice.between(62, 70),
                            dice.between(8, 10),
                            rows);
        }
        if (paper.has("round-stamp")) {
            double y = Math.min(Sheet.HEIGHT - 60, flow.y() + dice.between(-90, 10));
            new Stamp(dice.fork("seal"))
                    .round(
                            sheets.get(sheets.size() - 1),
                            dice.between(200, 420),
                            y,
                            dice.between(26, 36),
                            paper.town().own().toUpperCase(java.util.Locale.ROOT),
                            dice.pick("KANSLI", "FVM", "2020"));
        }
    }
}
