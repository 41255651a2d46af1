package se.fvm.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.fvm.document.Box;
import se.fvm.document.Word;
import se.fvm.reading.OptionList.OptionRow;

/** A word beside each row says whether it is chosen: "Avropas", "Ingår inte", "Nej"; or only beside those that are not. */
final class WordMarks implements MarkingWay {

    private static final double WRITTEN = 5;
    /** For a row with nothing beside it where the others say that they are not chosen. */
    private static final double SILENT = 4.2;

    private final AnswerWords words = new AnswerWords();

    /** What stands beside a row: log odds of its words, and whether there is ink beside it at all. */
    private record Beside(OptionRow row, double odds, boolean inked) {}

    @Override
    public Optional<Marks> read(OptionList list) {
        if (list.abreast()) {
            return Optional.empty();
        }
        List<Ink.Blot> strokes = PenStrokes.in(list.ink(), list.line());
        List<Beside> rows = new ArrayList<>();
        for (OptionRow row : list.rows()) {
            String text = text(list, row);
            if (words.offersBoth(text)) {
                return Optional.empty();
            }
            Box behind = behind(list, row);
            rows.add(new Beside(
                    row, WRITTEN * words.answer(text), PenStrokes.pixels(strokes, behind) >= list.line() / 2));
        }
        boolean yes = rows.stream().anyMatch(r -> r.odds() > 0);
        boolean no = rows.stream().anyMatch(r -> r.odds() < 0);
        if (!yes && !no) {
            return Optional.empty();
        }
        Marks marks = new Marks(list);
        for (Beside r : rows) {
            boolean silent = r.odds() == 0 && !r.inked();
            double odds = silent && yes != no ? (no ? SILENT : -SILENT) : r.odds();
            marks.add(r.row(), odds, r.row().text());
        }
        return Optional.of(marks);
    }

    /** Where a word behind a row stands. */
    private static Box behind(OptionList list, OptionRow row) {
        int left = row.text().right() + list.line() / 4;
        int half = Math.min(list.line() * 3 / 4, list.reach());
        return new Box(
                left, row.text().centreY() - half, Math.max(0, list.sheet().width() * 19 / 20 - left), 2 * half);
    }

    /** The words beside a row, with the lines below that go on with its sentence. */
    private static String text(OptionList list, OptionRow row) {
        List<Word> beside = list.beside(row);
        String text = beside.stream().map(Word::text).collect(Collectors.joining(" "));
        Row above = row.row();
        boolean sentence =
                beside.stream().filter(w -> w.box().x() > row.text().x()).count() > 1;
        while (sentence && !text.strip().endsWith(".")) {
            Optional<Row> next = next(list, above);
            if (next.isEmpty()) {
                break;
            }
            above = next.get();
            text += " " + above.text();
        }
        return text;
    }

    private static Optional<Row> next(OptionList list, Row above) {
        return list.sheet().rows().stream()
                .filter(r -> list.rows().stream().noneMatch(o -> o.row().equals(r)))
                .filter(r -> r.box().y() > above.box().centreY())
                .filter(r -> r.box().y() - above.box().bottom() < list.line() * 9 / 10)
                .filter(r -> Math.abs(r.box().x() - above.box().x()) < list.line())
                .findFirst();
    }
}
