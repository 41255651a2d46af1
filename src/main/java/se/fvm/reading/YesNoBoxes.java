package se.fvm.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.fvm.document.Box;
import se.fvm.document.Word;
import se.fvm.reading.OptionRows.Group;
import se.fvm.reading.OptionRows.OptionRow;

/** Lists in which each row has a box for "Ja" and one for "Nej" beside it. */
final class YesNoBoxes {

    /** Share of a box's inside that a mark covers at least, and that specks cover at most. */
    private static final double MARKED = 0.10;

    private static final double EMPTY = 0.045;

    private final Group group;
    private final Ink ink;
    private final int line;

    YesNoBoxes(Group group, Ink ink, int line) {
        this.group = group;
        this.ink = ink;
        this.line = line;
    }

    /** What a row says. */
    enum Answer {
        YES,
        NO,
        UNCLEAR
    }

    /** One answer a row, in the group's order; empty where the rows have no such boxes. */
    Optional<List<Answer>> read() {
        OptionalInt yes = column("ja");
        OptionalInt no = column("nej");
        if (yes.isEmpty() || no.isEmpty()) {
            return Optional.empty();
        }
        List<Answer> answers = new ArrayList<>();
        for (OptionRow row : group.rows()) {
            Optional<Boolean> inYes = marked(row, yes.getAsInt());
            Optional<Boolean> inNo = marked(row, no.getAsInt());
            boolean clear =
                    inYes.isPresent() && inNo.isPresent() && !inYes.get().equals(inNo.get());
            answers.add(!clear ? Answer.UNCLEAR : inYes.get() ? Answer.YES : Answer.NO);
        }
        return Optional.of(answers);
    }

    /** Left edge of the words of a column, where at least half of the rows have it in one place. */
    private OptionalInt column(String text) {
        int[] edges = group.rows().stream()
                .flatMap(row -> group.sheet().rows().stream()
                        .filter(r -> Math.abs(r.box().centreY() - row.text().centreY()) < line)
                        .flatMap(r -> r.line().words().stream())
                        .filter(w -> w.box().x() > row.text().x() + 2 * line)
                        .filter(w -> Folding.fold(w.text()).equals(text))
                        .map(Word::box))
                .mapToInt(Box::x)
                .sorted()
                .toArray();
        if (edges.length * 2 < group.rows().size()) {
            return OptionalInt.empty();
        }
        int middle = edges[edges.length / 2];
        boolean aligned = java.util.Arrays.stream(edges).allMatch(x -> Math.abs(x - middle) < line);
        return aligned ? OptionalInt.of(middle) : OptionalInt.empty();
    }

    /** Whether the box before a word is marked; empty where there is no box, or it is not clear. */
    private Optional<Boolean> marked(OptionRow row, int word) {
        Box where = new Box(word - 3 * line, row.text().centreY() - line, 3 * line, 2 * line);
        return new TickBox(ink, where)
                .find(line / 2, line * 8 / 5)
                .map(frame -> OptionMarks.filled(ink, frame))
                .filter(filled -> filled >= MARKED || filled <= EMPTY)
                .map(filled -> filled >= MARKED);
    }
}
