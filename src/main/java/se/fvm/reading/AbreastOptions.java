package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import se.fvm.document.Box;
import se.fvm.document.Line;
import se.fvm.document.Word;
import se.fvm.reading.OptionList.OptionRow;

/** Finds options that stand side by side on one line, "Option 1  Option 2  Option 3" or "Option nr 1 2 3". */
final class AbreastOptions {

    private static final double ALIKE = 0.8;
    /** Words of this length or more that do not belong to an option make prose of a line. */
    private static final int PROSE = 4;

    private static final Set<String> NUMBER = Set.of("nr", "nummer", "no");

    private AbreastOptions() {}

    static List<OptionList> on(Sheet sheet, SortedSet<Integer> options) {
        List<OptionList> lists = new ArrayList<>();
        for (Row row : sheet.rows()) {
            List<Word> line = line(sheet, row);
            boolean first = line.get(0).equals(row.line().words().get(0));
            if (first && line.stream().anyMatch(AbreastOptions::isOption) && !prose(line)) {
                named(line, options)
                        .or(() -> OptionNumbers.on(sheet, line, options))
                        .ifPresent(places -> lists.add(list(sheet, Row.of(new Line(line, 0)), places)));
            }
        }
        return lists;
    }

    /** All words at the height of a row, from left to right. */
    private static List<Word> line(Sheet sheet, Row row) {
        return sheet.rows().stream()
                .filter(r -> Math.abs(r.box().centreY() - row.box().centreY()) < sheet.lineHeight() / 2)
                .flatMap(r -> r.line().words().stream())
                .sorted(Comparator.comparingInt(w -> w.box().x()))
                .toList();
    }

    private static boolean isOption(Word word) {
        String folded = Folding.squeeze(word.text());
        return folded.startsWith("option") || OcrDistance.similarity("option", folded) >= ALIKE;
    }

    private static boolean prose(List<Word> line) {
        return line.stream()
                .filter(w -> !isOption(w))
                .map(w -> Folding.squeeze(w.text()))
                .anyMatch(w -> w.length() >= PROSE && !NUMBER.contains(w));
    }

    /** "Option 1", "Option 2" and so on; one that was not read stands where an even line has it. */
    private static Optional<SortedMap<Integer, Box>> named(List<Word> line, SortedSet<Integer> options) {
        SortedMap<Integer, Box> places = new TreeMap<>();
        for (int i = 0; i + 1 < line.size(); i++) {
            String next = Folding.squeeze(line.get(i + 1).text()).replaceAll("^[il]$", "1");
            if (isOption(line.get(i)) && next.matches("\\d") && options.contains(Integer.valueOf(next))) {
                places.putIfAbsent(
                        Integer.valueOf(next),
                        line.get(i).box().union(line.get(i + 1).box()));
            }
        }
        if (places.size() < 2 || !rising(places)) {
            return Optional.empty();
        }
        int first = places.firstKey();
        int last = places.lastKey();
        Box model = Objects.requireNonNull(places.get(first));
        int pitch = (Objects.requireNonNull(places.get(last)).x() - model.x()) / (last - first);
        options.forEach(option -> places.putIfAbsent(
                option, new Box(model.x() + pitch * (option - first), model.y(), model.width(), model.height())));
        return Optional.of(places);
    }

    private static boolean rising(SortedMap<Integer, Box> places) {
        List<Integer> lefts = places.values().stream().map(Box::x).toList();
        return lefts.equals(lefts.stream().sorted().toList());
    }

    private static OptionList list(Sheet sheet, Row line, SortedMap<Integer, Box> places) {
        List<OptionRow> rows = new ArrayList<>();
        places.forEach((option, box) -> rows.add(new OptionRow(option, line, box, true)));
        return new OptionList(
                sheet,
                rows,
                OptionRows.lead(sheet, rows.get(0)),
                OptionRows.tail(sheet, rows.get(0)),
                Zone.of(sheet, line));
    }
}
