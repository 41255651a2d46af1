package se.fvm.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fvm.document.Box;

/**
 * Tells lists that name what is called off, and nothing else, from lists whose marks were not seen: a sentence that ends in a
 * colon announces them, nothing asks for marks, and nothing is there that was not read.
 */
final class BareLists {

    private static final Pattern ANNOUNCED =
            Pattern.compile("(avrop|omfatta|avse[rs]|bestall|galler|ingar|valt|valjer|tecknar)");
    private static final Pattern MARKS =
            Pattern.compile("(marker|kryss|ringa|fyll i|satt x|bocka|stryk| ange | valj | inte | ej |avstar|undanta)");

    /** How far above the list its sentence stands, in lines. */
    private static final int LEAD = 3;

    /** As far below a list, in lines, a row that was lost would stand. */
    private static final int BELOW = 3;

    private static final double READ = 0.6;
    private static final double ALIKE = 0.6;

    private final OptionWords words;

    BareLists(OptionWords words) {
        this.words = words;
    }

    boolean names(OptionList list) {
        Optional<Row> lead = lead(list);
        return list.zone() != Zone.BACKGROUND
                && list.rows().stream().allMatch(OptionList.OptionRow::legible)
                && lead.filter(l -> ANNOUNCED.matcher(l.folded()).find()).isPresent()
                && !MARKS.matcher(" " + list.lead() + " " + list.tail() + " ").find()
                && nothingUnread(list, lead.get());
    }

    private static Optional<Row> lead(OptionList list) {
        Box first = list.rows().get(0).row().box();
        return list.sheet().rows().stream()
                .filter(r -> r.box().bottom() <= first.y() + list.line() / 4)
                .filter(r -> first.y() - r.box().bottom() < LEAD * list.line())
                .max(Comparator.comparingInt(r -> r.box().bottom()))
                .filter(r -> r.text().strip().endsWith(":"));
    }

    private boolean nothingUnread(OptionList list, Row lead) {
        int line = list.line();
        int bottom = list.rows().get(list.rows().size() - 1).text().bottom() + BELOW * line;
        Sheet sheet = list.sheet();
        Box band = new Box(
                0, lead.box().bottom(), sheet.width(), bottom - lead.box().bottom());
        List<Row> near = sheet.rowsIn(band);
        List<Row> own = list.lines();
        boolean doubtful = near.stream()
                .filter(r -> !own.contains(r))
                .anyMatch(r -> r.confidence() < READ
                        || words.all().stream()
                                .anyMatch(
                                        o -> !list.numbers().contains(o) && words.likeness(o, r.squeezed()) >= ALIKE));
        if (doubtful) {
            return false;
        }
        Ink ink = list.ink();
        sheet.rows().forEach(r -> r.line().words().forEach(w -> ink.wipe(w.box().grown(2))));
        return ink.blots(1).stream()
                .map(Ink.Blot::box)
                .filter(b -> b.centreY() > band.y() && b.centreY() < band.bottom())
                .filter(b -> b.x() > line && b.right() < sheet.width() - line)
                .noneMatch(b -> Math.max(b.width(), b.height()) * 2 > line);
    }
}
