package se.fvm.reading;

import java.util.List;
import java.util.Optional;

/**
 * All ways of marking. What printed places hold, what words say and what is struck out is weighed together; rings and
 * colour count where nothing of that is there, and any other ink beside the rows as a last resort.
 */
final class MarkingWays {

    private static final List<List<MarkingWay>> IN_ORDER = List.of(
            List.of(new YesNoColumns(), new YesNoBoxes()),
            List.of(new BoxMarks(), new BracketMarks(), new WordMarks(), new StrikeMarks()),
            List.of(new RingMarks(), new HighlightMarks()),
            List.of(new BesideMarks()));

    private MarkingWays() {}

    /** What the first of the groups of ways that apply to a list say; none where it bears no marks. */
    static List<Marks> read(OptionList list) {
        return IN_ORDER.stream()
                .map(ways -> ways.stream()
                        .map(way -> way.read(list))
                        .flatMap(Optional::stream)
                        .toList())
                .filter(marks -> !marks.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
