package se.fvm.reading;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.fvm.document.Box;
import se.fvm.document.Word;

/**
 * A list or table with one place for each option.
 *
 * @param rows from top to bottom, or from left to right where they stand side by side
 * @param lead what stands just above, folded
 * @param tail what stands just below, folded
 */
record OptionList(Sheet sheet, List<OptionRow> rows, String lead, String tail, Zone zone) {

    OptionList {
        rows = List.copyOf(rows);
    }

    /**
     * One option's place.
     *
     * @param row the line in which it was found, or the nearest one where it was not read
     * @param text the box of the option's text, without marks or words before or behind it
     * @param legible whether it was read, rather than supposed from its place
     */
    record OptionRow(int number, Row row, Box text, boolean legible) {

        OptionRow at(Box place) {
            return new OptionRow(number, row, place, legible);
        }

        /** Where the text begins: its first word, since the end of a slanting line lies higher or lower. */
        Box head() {
            return words().min(Comparator.comparingInt(Box::x))
                    .orElse(new Box(text.x(), text.y(), Math.min(text.width(), 3 * text.height()), text.height()));
        }

        /** The boxes of the text's words, none where the text was not recognised. */
        private Stream<Box> words() {
            return row.line().words().stream()
                    .map(Word::box)
                    .filter(b -> b.x() >= text.x() - 2 && b.centreX() < text.right())
                    .filter(b -> Math.abs(b.centreY() - text.centreY()) * 2 < text.height());
        }
    }

    SortedSet<Integer> numbers() {
        SortedSet<Integer> numbers = new TreeSet<>();
        rows.forEach(r -> numbers.add(r.number()));
        return numbers;
    }

    /**
     * Height of a usual line of print in pixels, from the list's own words where lines slant, since that makes lines look
     * taller than they are.
     */
    int line() {
        int[] heights = rows.stream()
                .flatMap(r -> r.row().line().words().stream())
                .filter(w -> Folding.squeeze(w.text()).length() >= 4)
                .mapToInt(w -> w.box().height())
                .sorted()
                .toArray();
        int usual = sheet.lineHeight();
        return heights.length == 0
                ? usual
                : Math.min(usual, Math.max(usual * 3 / 5, heights[heights.length / 2] * 13 / 10));
    }

    /** Whether the options stand side by side on one line. */
    boolean abreast() {
        return rows.size() > 1
                && rows.get(1).text().centreY() - rows.get(0).text().centreY() < line() / 2;
    }

    /** The ink of the list and what is around it, from edge to edge of the page; a copy of its own at every call. */
    Ink ink() {
        Box all = rows.stream()
                .map(r -> r.row().box().union(r.text()))
                .reduce(Box::union)
                .orElseThrow();
        return Ink.of(sheet.image(), new Box(0, all.y() - 5 * line(), sheet.width(), all.height() + 10 * line()));
    }

    /** How far from a row's middle its marks may lie, in pixels: less than half way to the next row. */
    int reach() {
        int reach = line();
        for (int i = 1; i < rows.size() && !abreast(); i++) {
            int step = rows.get(i).text().centreY() - rows.get(i - 1).text().centreY();
            reach = Math.min(reach, step * 6 / 10);
        }
        return Math.max(reach, line() / 2);
    }

    /** The sheet's lines that its rows are made of. */
    List<Row> lines() {
        return sheet.rows().stream()
                .filter(s -> rows.stream()
                        .map(r -> r.row().box())
                        .anyMatch(b -> b.meets(s.box())
                                && Math.abs(b.centreY() - s.box().centreY()) < line() / 2))
                .toList();
    }

    /** The recognised words that stand on a row's line but do not belong to its text, from left to right. */
    List<Word> beside(OptionRow row) {
        return sheet.rows().stream()
                .flatMap(r -> r.line().words().stream())
                .filter(w -> Math.abs(w.box().centreY() - row.text().centreY()) < line() * 7 / 10)
                .filter(w -> w.box().centreX() < row.text().x()
                        || w.box().centreX() >= row.text().right())
                .sorted(Comparator.comparingInt(w -> w.box().x()))
                .toList();
    }

    /** Evidence that each row's option is chosen by standing in the list. */
    List<Evidence> evidence() {
        return rows.stream().map(r -> evidence(r, r.text(), true)).toList();
    }

    /** Evidence that a row is marked, or is not. */
    Evidence evidence(OptionRow row, Box mark, boolean chosen) {
        return new Evidence(
                chosen ? "options" : "not-options",
                Integer.toString(row.number()),
                sheet.number(),
                mark.union(row.text()),
                sheet.dpi(),
                row.row().text(),
                0.95);
    }
}
