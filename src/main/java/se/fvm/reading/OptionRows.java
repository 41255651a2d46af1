package se.fvm.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.fvm.document.Box;
import se.fvm.reading.OptionList.OptionRow;

/** Finds lists and tables with one option a row. */
final class OptionRows {

    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d .]{3,}|\\d+\\s*(kr|tkr|%)|kr/");
    private final OptionWords words;
    private final OptionRowReader reader;

    OptionRows(OptionWords words) {
        this.words = words;
        reader = new OptionRowReader(words);
    }

    /** The lists of a paper, without price tables. */
    List<OptionList> lists(Paper paper) {
        List<OptionList> lists = new ArrayList<>();
        for (Sheet sheet : paper.sheets()) {
            List<OptionList> abreast = AbreastOptions.on(sheet, words.all());
            if (!abreast.isEmpty()) {
                lists.addAll(abreast);
                continue;
            }
            List<OptionRow> open = new ArrayList<>();
            List<OptionRow> found = new ArrayList<>();
            List<Row> rows = JoinedRows.of(sheet);
            for (Row row : rows) {
                if (!continuesProse(sheet, rows, row)) {
                    reader.read(row).ifPresent(found::add);
                }
            }
            found.sort(Comparator.comparingInt(r -> r.row().box().y()));
            for (OptionRow row : found) {
                if (!open.isEmpty() && !follows(sheet, open.get(open.size() - 1), row, open)) {
                    close(sheet, open, lists);
                    open = new ArrayList<>();
                }
                open.add(row);
            }
            close(sheet, open, lists);
        }
        return lists;
    }

    /** Whether a row is the last line of a paragraph: a long line of prose that goes on stands close above it. */
    private boolean continuesProse(Sheet sheet, List<Row> rows, Row row) {
        return rows.stream()
                .filter(above -> above.box().y() < row.box().y())
                .filter(above -> row.box().y() - above.box().bottom() < sheet.lineHeight() * 9 / 10)
                .filter(above -> Math.abs(above.box().x() - row.box().x()) < sheet.lineHeight())
                .filter(above -> !above.text().matches(".*[.:]\\s*$"))
                .anyMatch(above ->
                        above.squeezed().length() > 45 && reader.read(above).isEmpty());
    }

    private static boolean follows(Sheet sheet, OptionRow last, OptionRow row, List<OptionRow> open) {
        int gap = row.row().box().y() - last.row().box().y();
        boolean aligned = Math.abs(row.text().x() - last.text().x()) < 6 * sheet.lineHeight();
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

    private void close(Sheet sheet, List<OptionRow> rows, List<OptionList> lists) {
        if (!rows.isEmpty() && !priced(sheet, rows)) {
            List<OptionRow> found = new ArrayList<>(straight(rows, sheet.lineHeight()));
            new MissingRows(words, reader, sheet).addTo(found);
            List<OptionRow> all = new ArrayList<>(straight(found, sheet.lineHeight()));
            all.sort(Comparator.comparingInt(r -> r.text().y()));
            lists.add(new OptionList(
                    sheet,
                    List.copyOf(all),
                    lead(sheet, all.get(0)),
                    tail(sheet, all.get(all.size() - 1)),
                    Zone.of(sheet, all.get(0).row())));
        }
    }

    /** Rows of a list begin below each other; where a mark was taken for part of the text, its box begins too early. */
    private static List<OptionRow> straight(List<OptionRow> rows, int line) {
        int left = left(rows, line);
        int height = rows.stream().mapToInt(r -> r.text().height()).min().orElse(0);
        return rows.stream()
                .map(r -> Math.abs(left - r.text().x()) > line / 4
                                && Math.abs(left - r.text().x()) < 6 * line
                        ? r.at(within(r.text(), left, height))
                        : r)
                .toList();
    }

    /** Where most rows begin, or the last of them where no two begin at one place. */
    private static int left(List<OptionRow> rows, int line) {
        int[] edges = rows.stream().mapToInt(r -> r.text().x()).sorted().toArray();
        int last = edges[edges.length - 1];
        long most = 1;
        int best = last;
        for (int edge : edges) {
            long near = Arrays.stream(edges)
                    .filter(e -> Math.abs(e - edge) <= line / 4)
                    .count();
            if (near >= most && near > 1) {
                most = near;
                best = edge;
            }
        }
        return best;
    }

    private static Box within(Box box, int left, int height) {
        int top = box.height() > height * 5 / 4 ? box.bottom() - height : box.y();
        return new Box(left, top, box.right() - left, box.bottom() - top);
    }

    private static boolean priced(Sheet sheet, List<OptionRow> rows) {
        long amounts = rows.stream()
                .filter(r -> sheet.rows().stream()
                        .filter(o -> Math.abs(o.box().centreY() - r.row().box().centreY()) < sheet.lineHeight() / 2 + 2)
                        .filter(o -> o.box().x() >= r.text().x())
                        .anyMatch(o -> AMOUNT.matcher(
                                        o.equals(r.row()) ? tail(r) : o.text().toLowerCase(Locale.ROOT))
                                .find()))
                .count();
        return amounts * 2 > rows.size();
    }

    private static String tail(OptionRow row) {
        String text = row.row().text().toLowerCase(Locale.ROOT);
        return text.length() < 24 ? "" : text.substring(24);
    }

    static String lead(Sheet sheet, OptionRow first) {
        int line = sheet.lineHeight();
        return text(sheet, first.row().box().y() - 6 * line, first.row().box().y() + line / 2);
    }

    static String tail(Sheet sheet, OptionRow last) {
        int line = sheet.lineHeight();
        return text(sheet, last.text().bottom() - line / 2, last.text().bottom() + 4 * line);
    }

    /** What stands between two heights, folded. */
    private static String text(Sheet sheet, int top, int bottom) {
        return sheet.rows().stream()
                .filter(r -> r.box().y() >= top && r.box().bottom() <= bottom)
                .map(Row::folded)
                .collect(Collectors.joining(" "));
    }
}
