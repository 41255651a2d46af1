package se.fvm.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fvm.document.Box;

/**
 * Gives captions that a signature runs over, so that the recogniser took both for one word, their own size and place
 * again: captions of one block are of one size, and stand beside each other or at even distances.
 */
final class CaptionSize {

    /** Print is hardly wider than this share of a line's height, letter by letter. */
    private static final double LETTER = 0.5;

    private static final double USUAL = 0.7;
    private static final double MOST = 1.1;
    private static final double SWOLLEN = 1.5;

    private CaptionSize() {}

    /**
     * The same captions, none larger than the others.
     *
     * @param line height of a usual line of print
     */
    static List<Caption> evened(List<Caption> captions, int line) {
        int[] heights = captions.stream()
                .mapToInt(c -> c.box().height())
                .filter(h -> h <= MOST * line)
                .sorted()
                .toArray();
        int height = Math.max(1, heights.length == 0 ? (int) (USUAL * line) : heights[heights.length / 2]);
        List<Caption> sound = captions.stream()
                .filter(c -> c.box().height() <= SWOLLEN * height)
                .toList();
        return captions.stream()
                .map(c -> sound.contains(c) ? c : new Caption(c.kind(), c.letters(), place(c, sound, height, line)))
                .toList();
    }

    private static Box place(Caption caption, List<Caption> sound, int height, int line) {
        Box box = caption.box();
        int width = (int) Math.min(box.width(), caption.letters() * LETTER * Math.max(height, line * 2 / 3));
        int y = twin(caption, sound)
                .or(() -> between(box, sound, line))
                .filter(at -> at >= box.y() - height / 2 && at + height <= box.bottom() + height / 2)
                .orElse(box.centreY() - height / 2);
        return new Box(box.x(), y, width, height);
    }

    /** The height at which another party's or signer's caption of the same kind stands beside. */
    private static Optional<Integer> twin(Caption caption, List<Caption> sound) {
        Box box = caption.box();
        return sound.stream()
                .filter(c -> c.kind() == caption.kind()
                        && c.box().centreY() >= box.y()
                        && c.box().centreY() < box.bottom())
                .map(c -> c.box().y())
                .findFirst();
    }

    /** Half-way between the captions above and below. */
    private static Optional<Integer> between(Box box, List<Caption> sound, int line) {
        List<Box> column = sound.stream()
                .map(Caption::box)
                .filter(b -> Math.abs(b.x() - box.x()) < 2 * line)
                .toList();
        Stream<Integer> above = column.stream().map(Box::y).filter(y -> y < box.y());
        Stream<Integer> below = column.stream().map(Box::y).filter(y -> y > box.bottom());
        Optional<Integer> last = above.max(Integer::compare);
        Optional<Integer> next = below.min(Integer::compare);
        return last.flatMap(a -> next.map(b -> (a + b) / 2));
    }
}
