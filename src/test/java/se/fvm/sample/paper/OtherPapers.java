package se.fvm.sample.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.fvm.sample.Dice;
import se.fvm.sample.draw.Face;
import se.fvm.sample.draw.Hand;
import se.fvm.sample.draw.Sheet;
import se.fvm.sample.draw.Signature;

/** Papers that come along and are no agreements. */
public final class OtherPapers {
    private final Town town;
    private final List<Integer> options;
    private final String dnr;
    private final Dice dice;
    private final boolean varied;

    /**
     * @param varied whether they may look in all ways there are, or only in those of the samples that are kept
     */
    public OtherPapers(Town town, List<Integer> options, String dnr, Dice dice, boolean varied) {
        this.varied = varied;
        this.town = town;
        this.options = options;
        this.dnr = dnr;
        this.dice = dice;
    }

    /** An extract of minutes. */
    public List<Sheet> decision() {
        return paper(
                dice.pick("Protokollsutdrag", "PROTOKOLLSUTDRAG", "Utdrag ur protokoll"),
                List.of(
                        "§ " + dice.whole(4, 180) + "  Framtidens vårdinformationsmiljö – avrop av optioner",
                        "Beslut",
                        words().pick("decision"),
                        "Sammanfattning av ärendet",
                        words().pick("background"),
                        words().pick("decision.reason"),
                        "Beslutet skickas till",
                        "Programkontoret FVM, socialförvaltningen",
                        "Justeras"),
                true);
    }

    /** A letter that comes with the agreements. */
    public List<Sheet> cover() {
        return paper(
                dice.pick("Följebrev", "Översändande av avtal", "Avtal FVM"),
                List.of(
                        "Till Framtidens vårdinformationsmiljö, Regionens Hus, 405 44 Göteborg",
                        words().pick("cover"),
                        "Handlingar: Avrop kommunala optioner Millennium, Samverkansavtal 2019-06-12, Drift- och förvaltningsavtal.",
                        "Med vänlig hälsning"),
                true);
    }

    public List<Sheet> intent() {
        return paper(
                "Avsiktsförklaring",
                List.of(
                        "mellan " + town.own()
                                + " och Västra Götalandsregionen rörande Framtidens vårdinformationsmiljö",
                        words().pick("background"),
                        words().pick("intent"),
                        town.seat() + " 2020-01-" + (10 + dice.whole(0, 18))),
                true);
    }

    public List<Sheet> mandate() {
        return paper(
                "Fullmakt",
                List.of(words().pick("mandate"), town.seat() + " 2017-05-" + (10 + dice.whole(0, 18))),
                true);
    }

    /** The sheet that an e-signing service adds. */
    public Sheet signingSheet(List<Signing.Signer> signers, LocalDate day) {
        Sheet sheet = new Sheet();
        double y = 90;
        sheet.text(60, y, Face.SANS_BOLD, 16, dice.pick("Verifikat", "Signeringskvitto", "Undertecknandeblad"));
        y += 30;
        sheet.text(60, y, Face.SANS, 10, "Dokumentet har undertecknats elektroniskt med BankID av:");
        for (Signing.Signer signer : signers) {
            y += 34;
            sheet.text(60, y, Face.SANS_BOLD, 11, signer.name() + ", " + signer.title());
            String time = day + " %02d:%02d:%02d".formatted(dice.whole(8, 16), dice.whole(0, 59), dice.whole(0, 59));
            sheet.text(60, y + 14, Face.SANS, 9.5, "Undertecknat " + time + " CET, " + town.own());
        }
        y += 50;
        sheet.text(60, y, Face.SANS, 9, "Transaktions-id " + dice.hex(8) + "-" + dice.hex(4) + "-" + dice.hex(12));
        sheet.text(60, y + 14, Face.MONO, 7.5, "SHA-256 " + dice.hex(64));
        sheet.text(
                60,
                y + 40,
                Face.SANS,
                9,
                "Detta blad är en del av dokumentet och visar att det är elektroniskt undertecknat.");
        return sheet;
    }

    private Wording words() {
        return new Wording(
                dice,
                Map.of(
                        "party",
                        town.own(),
                        "self",
                        "Kommunen",
                        "role",
                        "Regionen",
                        "other",
                        "Västra Götalandsregionen",
                        "name",
                        town.name(),
                        "gen",
                        town.genitive(),
                        "options",
                        Wording.sentence(options, dice)));
    }

    private List<Sheet> paper(String title, List<String> parts, boolean signed) {
        Style style = Style.any(dice.fork("style"), varied);
        Flow flow = new Flow(style);
        Sheet first = flow.sheet();
        first.text(flow.left(), 50, style.bold(), 14, town.own());
        first.textRight(flow.right(), 44, style.plain(), 9, "2020-01-" + (10 + dice.whole(0, 18)));
        if (dnr != null) {
            first.textRight(flow.right(), 57, style.plain(), 9, "Dnr " + dnr);
        }
        flow.moveTo(100);
        first.text(flow.left(), flow.y(), style.bold(), 17, title);
        flow.gap(24);
        for (String part : parts) {
            if (part.length() < 34 && !part.contains("2020")) {
                flow.heading(part);
            } else {
                flow.paragraph(part);
            }
        }
        if (signed) {
            flow.ensure(70);
            String name = Names.person(dice);
            Hand hand = new Hand(dice.fork("hand"));
            new Signature(dice.fork("sign"), hand).sign(flow.sheet(), flow.left() + 4, flow.y() + 40, 130, 24, name);
            flow.sheet().text(flow.left(), flow.y() + 56, style.plain(), 10, name);
            flow.sheet().text(flow.left(), flow.y() + 69, style.plain(), 10, Names.title(dice));
        }
        return flow.sheets();
    }
}
