package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fvm.document.Box;
import se.fvm.document.Page;
import se.fvm.document.PageText;

/**
 * Reads of a page what can hold a fact, and leaves the running text of the contract's other sections aside: recognising
 * text is what costs time, and four fifths of an agreement is running text. Headings, lists, forms, head, foot and
 * signatures are always read, running text where the parties or the options may stand. See ADR 0014.
 */
final class Glance {

    /** The parties are named in the upper part of a first page. */
    private static final double PARTIES = 0.45;

    private static final Pattern TELLING = Pattern.compile("(^| )(avtals)?part(er|erna)?( |$)|mellan");

    /** Above this, as a share of the page, stand running heads and page numbers, which head no section. */
    private static final double RUNNING_HEADS = 0.1;

    /** Above lines for signatures a sentence may say that they are that. */
    private static final Pattern SIGNATURES =
            Pattern.compile("(underskrift|undertecknande|namnteckning|namnfortydligande|ort och datum|ort o datum)");

    private static final int LINES_ABOVE_SIGNATURES = 6;
    private static final int MARGIN = 4;
    private static final double LEGIBLE = 0.7;
    private static final int LEAST_ROWS = 3;

    private Glance() {}

    /**
     * What was read.
     *
     * @param rows in reading order
     * @param left the paragraphs that were not read, in pixels of the page
     */
    record Result(List<Row> rows, PageText.Source source, List<Box> left) {}

    /** Reads a page. */
    static Result of(Page page) {
        if (page.blank()) {
            return new Result(List.of(), PageText.Source.NONE, List.of());
        }
        int height = page.height();
        List<Box> running = page.paragraphs();
        if (running.isEmpty()) {
            return whole(page);
        }
        PageText seen = page.textWithout(running);
        List<Row> apart = rows(seen);
        if (!legible(apart)) {
            return whole(page);
        }
        boolean first = page.number() == 1
                || Sheet.numbering(apart, height).map(n -> n.number() == 1).orElse(true);
        List<Box> read = new ArrayList<>();
        List<Box> left = new ArrayList<>();
        for (Box paragraph : running) {
            boolean parties = first && paragraph.centreY() < height * PARTIES;
            (mayHoldFacts(apart, paragraph, height, parties) ? read : left).add(paragraph);
        }
        return new Result(with(page, apart, read), seen.source(), List.copyOf(left));
    }

    /** Reads all of a page in one go. */
    static Result whole(Page page) {
        PageText text = page.text();
        return new Result(rows(text), text.source(), List.of());
    }

    /** The rows of a page with those of more paragraphs, which are recognised. */
    static List<Row> with(Page page, List<Row> rows, List<Box> paragraphs) {
        List<Row> all = new ArrayList<>(rows);
        paragraphs.forEach(paragraph -> add(page, paragraph, all));
        return List.copyOf(all);
    }

    /** Whether there is enough print beside the running text for the page to be told by. */
    private static boolean legible(List<Row> rows) {
        return rows.stream().filter(r -> r.confidence() >= LEGIBLE).count() >= LEAST_ROWS;
    }

    private static List<Row> rows(PageText text) {
        return text.lines().stream().map(Row::of).toList();
    }

    private static boolean mayHoldFacts(List<Row> rows, Box paragraph, int height, boolean parties) {
        Row heading = headingAbove(rows, paragraph, height);
        if (heading == null || TELLING.matcher(heading.folded()).find()) {
            return true;
        }
        return switch (Zone.under(heading)) {
            case OPERATIVE -> true;
            case BACKGROUND -> aboveSignatures(rows, paragraph);
            case OTHER -> parties || aboveSignatures(rows, paragraph);
        };
    }

    private static boolean aboveSignatures(List<Row> rows, Box paragraph) {
        return rows.stream()
                .filter(r -> r.box().y() > paragraph.y())
                .filter(r -> r.box().y() - paragraph.bottom()
                        < LINES_ABOVE_SIGNATURES * r.box().height())
                .anyMatch(r -> SIGNATURES.matcher(r.folded()).find());
    }

    private static @Nullable Row headingAbove(List<Row> rows, Box paragraph, int height) {
        return rows.stream()
                .filter(r -> r.box().y() > height * RUNNING_HEADS && r.box().centreY() < paragraph.y())
                .filter(Zone::isHeading)
                .max(Comparator.comparingInt(r -> r.box().y()))
                .orElse(null);
    }

    private static void add(Page page, Box paragraph, List<Row> rows) {
        int index = 0;
        while (index < rows.size() && rows.get(index).box().centreY() < paragraph.centreY()) {
            index++;
        }
        rows.addAll(index, rows(page.read(paragraph.grown(MARGIN), 1, Page.Layout.BLOCK)));
    }
}
