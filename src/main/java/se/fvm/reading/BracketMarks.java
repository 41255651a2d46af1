package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.fvm.document.Box;
import se.fvm.reading.OptionList.OptionRow;

/** Typed brackets before each row, "[X]" or "( )", with a letter between them or nothing. */
final class BracketMarks implements MarkingWay {

    /** How tall a bracket is at least, and how wide at most, in heights of a line. */
    private static final double TALL = 0.75;

    private static final double THIN = 0.4;

    @Override
    public Optional<Marks> read(OptionList list) {
        if (list.abreast()) {
            return Optional.empty();
        }
        Ink ink = list.ink();
        List<Optional<Pair>> pairs =
                list.rows().stream().map(r -> pair(list, ink, r)).toList();
        List<Pair> found = pairs.stream().flatMap(Optional::stream).toList();
        if (found.size() < 2 || found.size() * 2 <= pairs.size() || !alike(found, list.line())) {
            return Optional.empty();
        }
        Marks marks = new Marks(list);
        for (int i = 0; i < pairs.size(); i++) {
            OptionRow row = list.rows().get(i);
            pairs.get(i).ifPresent(p -> marks.add(row, p.filled() ? Marks.SURE : -Marks.SURE, p.box()));
        }
        return Optional.of(marks);
    }

    /** @param filled whether something stands between the brackets */
    private record Pair(Box box, boolean filled) {}

    private static boolean alike(List<Pair> pairs, int line) {
        Box first = pairs.get(0).box();
        return pairs.stream()
                .allMatch(p -> Math.abs(p.box().x() - first.x()) < line / 2
                        && Math.abs(p.box().right() - first.right()) < line / 2);
    }

    private static Optional<Pair> pair(OptionList list, Ink ink, OptionRow row) {
        int line = list.line();
        int half = Math.min(line * 7 / 10, list.reach());
        Box zone = new Box(row.text().x() - 4 * line, row.head().centreY() - half, 4 * line - line / 8, 2 * half);
        List<Box> blots = ink.within(zone).blots(0).stream()
                .map(Ink.Blot::box)
                .filter(b -> b.height() >= line / 5 || b.width() >= line / 4)
                .sorted(Comparator.comparingInt(Box::x))
                .toList();
        List<Box> brackets = blots.stream()
                .filter(b -> b.height() >= TALL * line && b.width() <= THIN * line)
                .toList();
        if (brackets.size() != 2) {
            return Optional.empty();
        }
        Box open = brackets.get(0);
        Box close = brackets.get(1);
        int apart = close.x() - open.right();
        if (apart < line / 3 || apart > 2 * line) {
            return Optional.empty();
        }
        List<Box> between = new ArrayList<>(blots);
        between.removeIf(b -> b.x() < open.right() || b.right() > close.x());
        boolean filled = between.stream().anyMatch(b -> b.height() >= line * 2 / 5);
        boolean empty = between.isEmpty();
        return filled || empty ? Optional.of(new Pair(open.union(close), filled)) : Optional.empty();
    }
}
