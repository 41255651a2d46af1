package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.fvm.document.Box;
import se.fvm.document.Word;

/** Finds lists and tables with one option a row. */
final class OptionRows {

    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d .]{3,}|\\d+\\s*(kr|tkr|%)|kr/");
    private static final int LONGEST = 70;

    private final OptionWords words;

    OptionRows(OptionWords words) {
        this.words = words;
    }

    /**
     * One option's row.
     *
     * @param text the box of the option's text, without marks before or behind it
     */
    record OptionRow(int number, Row row, Box text) {}

    /**
     * Rows that belong together.
     *
     * @param lead what stands just above, folded
     */
    record Group(Sheet sheet, List<OptionRow> rows, String lead, Zone zone) {

        SortedSet<Integer> numbers() {
            SortedSet<Integer> numbers = new TreeSet<>();
            rows.forEach(r -> numbers.add(r.number()));
            return numbers;
        }
    }

    /** The groups of a paper, without price tables. */
    List<Group> groups(Paper paper) {
        List<Group> groups = new ArrayList<>();
        for (Sheet sheet : paper.sheets()) {
            List<OptionRow> open = new ArrayList<>();
            List<OptionRow> found = new ArrayList<>();
            for (Row row : sheet.rows()) {
                if (!continuesProse(sheet, row)) {
                    optionRow(row).ifPresent(found::add);
                }
            }
            found.sort(Comparator.comparingInt(r -> r.row().box().y()));
            for (OptionRow row : found) {
                if (!open.isEmpty() && !follows(sheet, open.get(open.size() - 1), row, open)) {
                    close(sheet, open, groups);
                    open = new ArrayList<>();
                }
                open.add(row);
            }
            close(sheet, open, groups);
        }
        return groups;
    }

    /** Whether a row is the last line of a paragraph: a long line of prose stands close above it. */
    private boolean continuesProse(Sheet sheet, Row row) {
        return sheet.rows().stream()
                .filter(above -> above.box().y() < row.box().y())
                .filter(above -> row.box().y() - above.box().bottom() < sheet.lineHeight() * 9 / 10)
                .filter(above -> Math.abs(above.box().x() - row.box().x()) < sheet.lineHeight())
                .anyMatch(above ->
                        above.squeezed().length() > 45 && optionRow(above).isEmpty());
    }

    private static boolean follows(Sheet sheet, OptionRow last, OptionRow row, List<OptionRow> open) {
        int gap = row.row().box().y() - last.row().box().y();
        boolean aligned = Math.abs(row.text().x() - last.text().x()) < 3 * sheet.lineHeight();
        return gap > sheet.lineHeight() / 2
                && gap < 5 * sheet.lineHeight()
                && aligned
                && sheet.rows().stream()
                        .noneMatch(between -> between.box().y()
                                        > last.row().box().bottom()
                                && between.box().bottom() < row.row().box().y()
                                && Zone.isHeading(between)
                                && between.words() > 1)
                && open.stream().noneMatch(r -> r.number() == row.number());
    }

    private void close(Sheet sheet, List<OptionRow> rows, List<Group> groups) {
        if (!rows.isEmpty() && !priced(sheet, rows)) {
            List<OptionRow> all = new ArrayList<>(straight(rows, sheet.lineHeight()));
            new MissingRows(words, sheet).addTo(all);
            all.sort(Comparator.comparingInt(r -> r.text().y()));
            groups.add(new Group(
                    sheet,
                    List.copyOf(all),
                    lead(sheet, all.get(0)),
                    Zone.of(sheet, all.get(0).row())));
        }
    }

    /** Rows of a list begin below each other; where a mark was taken for part of the text, its box begins too early. */
    private static List<OptionRow> straight(List<OptionRow> rows, int line) {
        int left = rows.stream().mapToInt(r -> r.text().x()).max().orElse(0);
        int height = rows.stream().mapToInt(r -> r.text().height()).min().orElse(0);
        return rows.stream()
                .map(r -> left - r.text().x() > line / 4 && left - r.text().x() < 4 * line
                        ? new OptionRow(r.number(), r.row(), within(r.text(), left, height))
                        : r)
                .toList();
    }

    private static Box within(Box box, int left, int height) {
        int top = box.height() > height * 5 / 4 ? box.bottom() - height : box.y();
        return new Box(left, top, box.right() - left, box.bottom() - top);
    }

    private Optional<OptionRow> optionRow(Row row) {
        if (row.squeezed().length() > LONGEST || row.squeezed().length() < 7) {
            return Optional.empty();
        }
        SortedSet<Integer> worded = words.worded(row.squeezed());
        SortedSet<Integer> numbered = words.numbered(row.text());
        SortedSet<Integer> both = new TreeSet<>(worded.isEmpty() ? numbered : worded);
        if (!numbered.isEmpty() && !worded.isEmpty()) {
            both.retainAll(numbered);
        }
        if (both.size() != 1) {
            return Optional.empty();
        }
        int number = both.first();
        int start = start(row.line().words(), number);
        boolean prose = start > 2 || (row.text().matches(".*[a-zåäö]\\.$") && row.words() > 9);
        boolean bare = worded.isEmpty() && row.words() - start > 3;
        if (prose || bare) {
            return Optional.empty();
        }
        Box text = row.line().words().stream()
                .skip(start)
                .map(Word::box)
                .reduce(Box::union)
                .orElse(row.box());
        return Optional.of(new OptionRow(number, row, text));
    }

    /** Index of the first word of the option's text; marks read as letters may stand before it. */
    private static int start(List<Word> line, int number) {
        for (int i = 0; i < line.size(); i++) {
            String folded = Folding.fold(line.get(i).text());
            if (OcrDistance.similarity("option", folded) >= 0.65
                    || folded.startsWith("option")
                    || folded.equals(Integer.toString(number))) {
                return i;
            }
        }
        for (int i = 0; i < line.size(); i++) {
            if (Folding.squeeze(line.get(i).text()).length() >= 4) {
                return i > 0 && line.get(i - 1).text().equalsIgnoreCase("IT") ? i - 1 : i;
            }
        }
        return 0;
    }

    private static boolean priced(Sheet sheet, List<OptionRow> rows) {
        long amounts = rows.stream()
                .filter(r -> sheet.rows().stream()
                        .filter(o -> Math.abs(o.box().centreY() - r.row().box().centreY()) < sheet.lineHeight() / 2 + 2)
                        .filter(o -> o.box().x() >= r.text().x())
                        .anyMatch(o -> AMOUNT.matcher(
                                        o.equals(r.row()) ? tail(r) : o.text().toLowerCase(java.util.Locale.ROOT))
                                .find()))
                .count();
        return amounts * 2 > rows.size();
    }

    private static String tail(OptionRow row) {
        String text = row.row().text().toLowerCase(java.util.Locale.ROOT);
        return text.length() < 24 ? "" : text.substring(24);
    }

    private static String lead(Sheet sheet, OptionRow first) {
        int line = sheet.lineHeight();
        StringBuilder lead = new StringBuilder();
        for (Row row : sheet.rows()) {
            int above = first.row().box().y() - row.box().bottom();
            if (above > -line / 2 && above < 6 * line) {
                lead.append(row.folded()).append(' ');
            }
        }
        return lead.toString();
    }
}
