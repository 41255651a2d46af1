package se.fvm.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.fvm.document.Box;

/**
 * Printed boxes below each other, one for each row of a list.
 *
 * @param frames in the order of the list's rows
 */
record BoxColumn(List<FrameSearch.Frame> frames) {

    /** Shortest side of a box, in hundredths of a line's height: smaller frames are letters. */
    private static final int SMALLEST = 70;

    /** Weight of what a box says whose frame cannot be made out. */
    private static final double UNSEEN = 0.4;

    /**
     * Looks for a box for each row.
     *
     * @param zones where to look, one a row, of one size
     */
    static Optional<BoxColumn> in(Ink ink, List<Box> zones, int line) {
        Box zone = zones.get(0);
        int least = line * SMALLEST / 100;
        return zone.width() <= least || zone.height() <= least
                ? Optional.empty()
                : new FrameSearch(ink, zones, least, line * 8 / 5).find().map(BoxColumn::new);
    }

    /** The boxes behind the text of a list's rows, of the first column from the left. */
    static Optional<BoxColumn> behind(OptionList list, Ink ink) {
        int line = list.line();
        int[] ends =
                list.rows().stream().mapToInt(r -> r.text().right()).sorted().toArray();
        int right = Math.min(list.sheet().width(), ends[ends.length - 1] + 8 * line);
        return leftmost(list, ink, ends[0] + line / 4, right);
    }

    private static Optional<BoxColumn> leftmost(OptionList list, Ink ink, int left, int right) {
        Optional<BoxColumn> found = between(list, ink, left, right);
        return found.flatMap(c -> leftmost(list, ink, left, c.left() - 2)).or(() -> found);
    }

    /** A column of boxes behind the rows between two columns of pixels. */
    static Optional<BoxColumn> between(OptionList list, Ink ink, int left, int right) {
        int reach = Math.max(list.line() * 3 / 4, list.reach());
        return in(
                ink,
                list.rows().stream()
                        .map(r -> new Box(left, r.text().centreY() - reach, Math.max(0, right - left), 2 * reach))
                        .toList(),
                list.line());
    }

    /** The column of boxes next to this one on the right, if there is one. */
    Optional<BoxColumn> next(OptionList list, Ink ink) {
        int right = frames.stream().mapToInt(f -> f.box().right()).max().orElse(0);
        return leftmost(list, ink, right + 2, Math.min(list.sheet().width(), right + 12 * list.line()));
    }

    int left() {
        return frames.stream().mapToInt(f -> f.box().x()).min().orElse(0);
    }

    /** The log odds of each box being marked, in nats. */
    double[] odds(MarkedBox marked) {
        return IntStream.range(0, frames.size())
                .mapToDouble(i -> marked.odds(box(i)) * (frames.get(i).seen() ? 1 : UNSEEN))
                .toArray();
    }

    Box box(int row) {
        return frames.get(row).box();
    }
}
