package se.fvm.sample.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import se.fvm.sample.Dice;
import se.fvm.sample.draw.Face;
import se.fvm.sample.draw.Sheet;

/** What stands above the text of the first page, and at the top and foot of every page. */
final class Heads {
    private final Flow flow;
    private final Style style;
    private final Agreement paper;
    private final Dice dice;
    private final String title;
    private final String date;

    Heads(Flow flow, Agreement paper, Dice dice) {
        this.flow = flow;
        this.style = flow.style();
        this.paper = paper;
        this.dice = dice;
        title = dice.chance(0.25)
                ? paper.deal().title().toUpperCase(Locale.ROOT)
                : paper.deal().title();
        date = "20" + dice.pick("19-11-", "19-12-", "20-01-") + (10 + dice.whole(0, 18));
    }

    /** Draws the first page's head and leaves the flow below it. */
    void first() {
        switch (style.head()) {
            case TABLE -> table();
            case LETTERHEAD -> letterhead(paper.partyName(), paper.town().seat(), true);
            case COUNTERPARTY -> letterhead(paper.deal().counterparty(), "", false);
            case CENTRED -> centred();
            case BAND -> band();
            case MINIMAL -> minimal();
            case FORM -> form();
            case PANEL -> panel();
            case LOGO_RIGHT -> logoRight();
            case TWO_LINES -> twoLines();
        }
    }

    private Sheet sheet() {
        return flow.sheet();
    }

    private String dnr() {
        return paper.dnr() == null ? "" : dice.pick("Dnr ", "Diarienr: ", "Diarienummer ", "Dnr: ") + paper.dnr();
    }

    private void table() {
        double y = 36;
        double cell = flow.width() / 4;
        String[][] cells = {
            {"Dokumenttyp", "Avtal"},
            {"Diarienummer", paper.dnr() == null ? "" : paper.dnr()},
            {"Datum", date},
            {"Version", dice.pick("1.0", "Slutlig", "1")}
        };
        for (int i = 0; i < 4; i++) {
            double x = flow.left() + i * cell;
            sheet().box(x, y, cell, 28, 0.6);
            sheet().text(x + 4, y + 9, Face.SANS, 6.5, cells[i][0], Sheet.GREY);
            sheet().text(x + 4, y + 22, style.plain(), 9.5, cells[i][1]);
        }
        flow.moveTo(y + 50);
        title(style.size() + 6, false);
    }

    private void letterhead(String name, String place, boolean shield) {
        double x = flow.left();
        if (shield) {
            shield(x, 34);
            x += 36;
        }
        boolean capitals = dice.chance(0.3);
        sheet().text(x, 54, style.bold(), 15, capitals ? name.toUpperCase(Locale.ROOT) : name);
        sheet().text(
                        x,
                        67,
                        style.plain(),
                        8,
                        shield ? dice.pick("Kommunledningskontoret", "Kommunstyrelsen", "Kansliet") : "");
        sheet().textRight(flow.right(), 50, style.plain(), 9, date);
        sheet().textRight(flow.right(), 62, style.plain(), 9, dnr());
        sheet().textRight(flow.right(), 74, style.plain(), 9, place);
        flow.moveTo(110);
        title(style.size() + dice.whole(4, 8), false);
    }

    private void centred() {
        flow.moveTo(56);
        sheet().textRight(flow.right(), 40, style.plain(), 8.5, dnr());
        title(style.size() + 7, true);
        double y = flow.y() + 2;
        sheet().line(flow.left(), y, flow.right(), y, 1.2);
        sheet().line(flow.left(), y + 3, flow.right(), y + 3, 0.5);
        flow.gap(14);
        String between = "mellan " + paper.partyName() + " och " + paper.deal().counterparty();
        sheet().textCentred((flow.left() + flow.right()) / 2, flow.y() + 10, style.italic(), style.size(), between);
        flow.gap(26);
    }

    private void band() {
        sheet().fill(new Rectangle2D.Double(0, 26, Sheet.WIDTH, 44), dice.pick(0x23405e, 0x333333, 0x4d2c5e));
        sheet().text(flow.left(), 54, Face.SANS_BOLD, 17, title, 0xffffff);
        sheet().text(flow.left(), 86, style.plain(), 8.5, dnr());
        sheet().textRight(flow.right(), 86, style.plain(), 8.5, date);
        flow.moveTo(102);
    }

    private void minimal() {
        sheet().textRight(flow.right(), 44, style.plain(), 9, date);
        sheet().textRight(flow.right(), 56, style.plain(), 9, dnr());
        flow.moveTo(style.top() + 14);
        title(style.size() + 4, false);
    }

    private void form() {
        sheet().box(flow.left() - 8, 30, flow.width() + 16, Sheet.HEIGHT - 70, 0.8);
        sheet().text(flow.left(), 48, Face.SANS, 7, "Blankett FVM-" + dice.digits(2), Sheet.GREY);
        sheet().textRight(flow.right(), 48, Face.SANS, 8, dnr());
        flow.moveTo(58);
        title(style.size() + 4, false);
        sheet().line(flow.left() - 8, flow.y(), flow.right() + 8, flow.y(), 0.8);
        flow.gap(8);
    }

    /** Facts about the document on a grey panel across the page. */
    private void panel() {
        sheet().under(new Rectangle2D.Double(flow.left() - 6, 34, flow.width() + 12, 52), 0xe4e4e4);
        String[] labels = {"Dokument", "Diarienummer", "Upprättad", "Handläggare", "Sekretess", "Sidantal"};
        String[] values = {
            "Avtal", paper.dnr() == null ? "–" : paper.dnr(), date, Names.person(dice), "Nej", "Se sidfot"
        };
        double cell = flow.width() / 3;
        for (int i = 0; i < 6; i++) {
            double x = flow.left() + i % 3 * cell;
            double y = 45 + i / 3 * 24;
            sheet().text(x, y, style.plain(), 6.5, labels[i], Sheet.GREY);
            sheet().text(x, y + 10, style.plain(), 8.5, values[i]);
        }
        flow.moveTo(104);
        title(style.size() + dice.whole(4, 8), dice.chance(0.3));
    }

    /** The municipality's name and shield in the right corner, the title level with them. */
    private void logoRight() {
        shield(flow.right() - 26, 30);
        String name = paper.partyName();
        sheet().textRight(flow.right(), 80, style.bold(), 8.5, name);
        sheet().text(flow.left(), 44, style.plain(), 8.5, date);
        sheet().text(flow.left(), 56, style.plain(), 8.5, dnr());
        flow.moveTo(96);
        title(style.size() + dice.whole(3, 9), false);
    }

    /** The word for what it is, and below it what it is about. */
    private void twoLines() {
        sheet().textRight(flow.right(), 40, style.plain(), 8.5, dnr());
        flow.moveTo(52);
        boolean centred = dice.chance(0.5);
        String word = dice.pick("AVTALSHANDLING", "HANDLING 1", "ORIGINAL", "EXEMPLAR 1 (2)");
        double x = (flow.left() + flow.right()) / 2;
        if (centred) {
            sheet().textCentred(x, flow.y() + 10, style.plain(), 10, word);
        } else {
            sheet().text(flow.left(), flow.y() + 10, style.plain(), 10, word);
        }
        flow.gap(20);
        title(style.size() + dice.whole(4, 9), centred);
    }

    private void title(double size, boolean centred) {
        for (String line : Flow.wrap(title, style.bold(), size, flow.width())) {
            if (centred) {
                sheet().textCentred((flow.left() + flow.right()) / 2, flow.y() + size, style.bold(), size, line);
            } else {
                sheet().text(flow.left(), flow.y() + size, style.bold(), size, line);
            }
            flow.gap(size * 1.3);
        }
        flow.gap(6);
    }

    private void shield(double x, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.lineTo(x + 26, y);
        path.lineTo(x + 26, y + 18);
        path.quadTo(x + 24, y + 30, x + 13, y + 36);
        path.quadTo(x + 2, y + 30, x, y + 18);
        path.closePath();
        sheet().fill(path, dice.pick(0x1d4f91, 0x7a1f2b, 0x2e6b3e, 0x444444));
        for (int i = 0; i < 3; i++) {
            sheet().fill(new Rectangle2D.Double(x + 4, y + 6 + i * 8, 18, 3), 0xf0f0f0);
        }
    }

    /** Page numbers and repeated names, once all pages are there. */
    void everyPage() {
        List<Sheet> sheets = flow.sheets();
        int kind = dice.whole(0, 3);
        for (int i = 0; i < sheets.size(); i++) {
            Sheet s = sheets.get(i);
            String number = switch (kind) {
                case 0 -> "Sida " + (i + 1) + " (" + sheets.size() + ")";
                case 1 -> (i + 1) + "/" + sheets.size();
                case 2 -> "– " + (i + 1) + " –";
                default -> "";
            };
            s.textCentred(Sheet.WIDTH / 2, Sheet.HEIGHT - 28, style.plain(), 8, number);
            if (i > 0 && kind < 2) {
                s.text(flow.left(), 36, style.plain(), 8, paper.deal().title() + ", " + paper.partyName());
            }
            if (paper.has("copy-watermark")) {
                AffineTransform slope = AffineTransform.getTranslateInstance(130, 620);
                slope.rotate(0.8, -0.9);
                s.under(Face.SANS_BOLD.outline("KOPIA", 110).createTransformedShape(slope), 0xe2e2e2);
            }
            if (i == 0 && paper.has("region-dnr-too")) {
                s.text(flow.left(), 24, style.plain(), 8, "Västra Götalandsregionens dnr: RS 2019-02555");
            }
            if (paper.has("draft")) {
                s.text(Sheet.WIDTH - 130, 26, Face.SANS_BOLD, 16, "UTKAST", 0x9a2020);
            }
        }
    }
}
