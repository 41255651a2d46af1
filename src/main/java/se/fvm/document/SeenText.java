package se.fvm.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the words that can be seen. White text, text behind a picture or a bar, text in a layer that is switched off:
 * it lies in the file, but a person who holds the page does not read it.
 */
final class SeenText {

    /** Grey levels between ink and paper within the box of a word that can be seen. */
    private static final int CONTRAST = 30;

    /** With more unseen words than this the page is recognised as it looks. */
    private static final double UNSEEN = 0.2;

    private SeenText() {}

    /** The lines with the words that leave ink on the drawn page, or empty where too many leave none. */
    static Optional<List<Line>> of(List<Line> lines, GreyImage drawn) {
        List<Line> seen = new ArrayList<>();
        int all = 0;
        int left = 0;
        for (Line line : lines) {
            List<Word> words =
                    line.words().stream().filter(w -> isSeen(w.box(), drawn)).toList();
            all += line.words().size();
            left += words.size();
            if (!words.isEmpty()) {
                seen.add(new Line(words, line.block()));
            }
        }
        return all - left > UNSEEN * all ? Optional.empty() : Optional.of(seen);
    }

    private static boolean isSeen(Box word, GreyImage drawn) {
        Box box = word.intersection(new Box(0, 0, drawn.width(), drawn.height()));
        int darkest = 255;
        int lightest = 0;
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                darkest = Math.min(darkest, drawn.at(x, y));
                lightest = Math.max(lightest, drawn.at(x, y));
            }
        }
        return lightest - darkest >= CONTRAST;
    }
}
