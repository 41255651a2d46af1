package se.fvm.reading;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.fvm.document.Box;
import se.fvm.document.Word;
import se.fvm.reading.OptionList.OptionRow;

/** Tells a line that is one option's row of a list from one that only speaks of options. */
final class OptionRowReader {

    private static final int SHORTEST = 7;
    private static final int LONGEST = 95;
    /** Words, or boxes read as words, before an option's text. */
    private static final int MOST_BEFORE = 4;
    /** More words of three letters or more than this behind an option's text make prose of a row. */
    private static final int MOST_BEHIND = 7;
    /** The same behind a bare number. */
    private static final int MOST_BEHIND_NUMBER = 3;
    /** The option's number stands this many words before its wording at most. */
    private static final int FARTHEST_NUMBER = 7;

    private static final double ALIKE = 0.65;

    private final OptionWords words;
    private final AnswerWords answers = new AnswerWords();

    OptionRowReader(OptionWords words) {
        this.words = words;
    }

    Optional<OptionRow> read(Row row) {
        if (row.squeezed().length() > LONGEST || row.squeezed().length() < SHORTEST) {
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
        List<Word> line = row.line().words();
        OptionWords.Place place = place(number, line, !worded.isEmpty());
        long behind =
                line.stream().skip(place.end()).filter(w -> letters(w) > 2).count();
        boolean prose = behind > (worded.isEmpty() ? MOST_BEHIND_NUMBER : MOST_BEHIND)
                || opensSentence(line.subList(0, place.start()));
        return prose ? Optional.empty() : Optional.of(new OptionRow(number, row, box(line, place), true));
    }

    /** The box of an option's text in a line that is known to hold it, however damaged. */
    Box text(int number, Row row) {
        List<Word> line = row.line().words();
        return box(line, place(number, line, true));
    }

    private static Box box(List<Word> line, OptionWords.Place place) {
        return line.subList(place.start(), place.end()).stream()
                .map(Word::box)
                .reduce(Box::union)
                .orElseThrow();
    }

    /** The words of an option's text, with its number; marks read as letters may stand before it. */
    private OptionWords.Place place(int number, List<Word> line, boolean worded) {
        OptionWords.Place place = worded ? words.placeOfWording(number, line) : words.placeOfNumber(number, line);
        for (int i = Math.max(0, place.start() - FARTHEST_NUMBER); i < place.start(); i++) {
            String folded = Folding.fold(line.get(i).text());
            if (OcrDistance.similarity("option", folded) >= ALIKE
                    || folded.startsWith("option")
                    || folded.equals(Integer.toString(number))) {
                return new OptionWords.Place(i, place.end());
            }
        }
        return place;
    }

    /** Whether the words before an option's text are more than a mark, or an answer such as "Ja till". */
    private boolean opensSentence(List<Word> before) {
        String text = before.stream().map(Word::text).collect(Collectors.joining(" "));
        return before.size() > MOST_BEFORE
                || (before.stream().anyMatch(w -> letters(w) > 3) && answers.answer(text) == 0);
    }

    private static int letters(Word word) {
        return Folding.squeeze(word.text()).length();
    }
}
