package se.fvm.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.fvm.document.Box;
import se.fvm.document.Word;
import se.fvm.reading.OptionList.OptionRow;

/**
 * Marks beside the rows that are known by nothing but their ink: a drawn cross, a tick, an arrow. There are too many kinds
 * to be sure of, so they count only as what to propose to a person.
 */
final class BesideMarks implements MarkingWay {

    private static final Pattern ASKED =
            Pattern.compile("(markera|kryss|ringa in|fyll i|satt x|bocka|nedan markerade)");
    private static final double MARKED = 1;
    private static final double NOT_MARKED = -1;

    @Override
    public Optional<Marks> read(OptionList list) {
        int line = list.line();
        Ink ink = list.ink();
        for (OptionRow row : list.rows()) {
            ink.wipe(row.text().grown(1));
            for (Word word : list.beside(row)) {
                if (word.confidence() > 0.5 && word.text().length() > 2) {
                    ink.wipe(word.box().grown(1));
                }
            }
        }
        List<Ink.Blot> strokes = PenStrokes.in(ink, line);
        List<Box> cells = list.rows().stream().map(r -> cell(list, r)).toList();
        boolean[] marked = new boolean[cells.size()];
        IntStream.range(0, marked.length).forEach(i -> marked[i] = PenStrokes.pixels(strokes, cells.get(i)) >= line);
        long count = IntStream.range(0, marked.length).filter(i -> marked[i]).count();
        boolean asked = ASKED.matcher(list.lead() + " " + list.tail()).find();
        if (count == 0 || (count == marked.length && !asked)) {
            return Optional.empty();
        }
        Marks marks = new Marks(list);
        for (int i = 0; i < marked.length; i++) {
            OptionRow row = list.rows().get(i);
            marks.add(row, marked[i] ? MARKED : NOT_MARKED, marked[i] ? cells.get(i) : row.text());
        }
        return Optional.of(marks);
    }

    private static Box cell(OptionList list, OptionRow row) {
        int line = list.line();
        int left = row.text().x() - 4 * line;
        int right = list.abreast() ? row.text().right() + line : row.text().right() + 16 * line;
        return new Box(left, row.text().centreY() - line * 3 / 4, right - left, line * 3 / 2);
    }
}
