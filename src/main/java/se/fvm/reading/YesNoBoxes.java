package se.fvm.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.fvm.document.Box;
import se.fvm.document.Word;
import se.fvm.reading.OptionList.OptionRow;

/**
 * "Ja" and "Nej" in every row, with a box each, or with a ring round one of them. Recognisers run the boxes into the
 * words ("DJa", "CONej"), so that only a word's end is looked at.
 */
final class YesNoBoxes implements MarkingWay {

    private static final int LONGEST = 6;

    /** @param right right edge of the column's words in pixels, {@code width} their width */
    private record Column(int right, int width) {

        int left() {
            return right - width;
        }
    }

    @Override
    public Optional<Marks> read(OptionList list) {
        Optional<Column> yes = column(list, "ja");
        Optional<Column> no = column(list, "nej");
        if (list.abreast() || yes.isEmpty() || no.isEmpty()) {
            return Optional.empty();
        }
        return boxes(list, yes.get().right() < no.get().right()).or(() -> rings(list, yes.get(), no.get()));
    }

    /** Where a column's words stand, if they were read in some rows and stand below each other. */
    private static Optional<Column> column(OptionList list, String text) {
        List<Word> words = list.rows().stream()
                .flatMap(r -> list.beside(r).stream()
                        .filter(w -> w.box().x() > r.text().x() + 2 * list.line())
                        .filter(w -> ends(w, text)))
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int right = median(words.stream().mapToInt(w -> w.box().right()).toArray());
        boolean aligned = words.stream().allMatch(w -> Math.abs(w.box().right() - right) < list.line());
        int[] widths = words.stream()
                .filter(w -> Folding.fold(w.text()).equals(text))
                .mapToInt(w -> w.box().width())
                .toArray();
        int width = widths.length == 0 ? list.line() * text.length() * 2 / 5 : median(widths);
        return aligned ? Optional.of(new Column(right, width)) : Optional.empty();
    }

    private static boolean ends(Word word, String text) {
        String folded = Folding.squeeze(word.text());
        return folded.length() <= LONGEST && folded.endsWith(text);
    }

    private static int median(int[] values) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Optional<Marks> boxes(OptionList list, boolean yesFirst) {
        Ink ink = list.ink();
        return BoxColumn.behind(list, ink)
                .flatMap(first -> first.next(list, ink).flatMap(second -> {
                    MarkedBox marked = new MarkedBox(ink);
                    BoxColumn yes = yesFirst ? first : second;
                    BoxColumn no = yesFirst ? second : first;
                    double[] yesOdds = yes.odds(marked);
                    double[] noOdds = no.odds(marked);
                    List<YesNo.Answer> answers = new ArrayList<>();
                    for (int i = 0; i < yesOdds.length; i++) {
                        answers.add(new YesNo.Answer(list.rows().get(i), yesOdds[i], noOdds[i], yes.box(i), no.box(i)));
                    }
                    return YesNo.marks(list, answers);
                }));
    }

    private static Optional<Marks> rings(OptionList list, Column yes, Column no) {
        Rings rings = new Rings(list);
        List<YesNo.Answer> answers = new ArrayList<>();
        for (OptionRow row : list.rows()) {
            Box yesWord = word(list, row, yes);
            Box noWord = word(list, row, no);
            answers.add(new YesNo.Answer(row, rings.odds(yesWord), rings.odds(noWord), yesWord, noWord));
        }
        return YesNo.marks(list, answers);
    }

    private static Box word(OptionList list, OptionRow row, Column column) {
        int line = list.line();
        return new Box(column.left(), row.text().centreY() - line / 2, column.width(), line);
    }
}
