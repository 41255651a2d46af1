package se.fvm.document;

import java.util.ArrayList;
import java.util.List;

/** Splits a line that runs across two columns, as in "För kommunen      För leverantören". */
final class Columns {

    /** A gap of this many line heights is no space between words, not even in justified text. */
    private static final double GAP_IN_LINE_HEIGHTS = 2.5;

    private Columns() {}

    /**
     * The lines that the words of one row make.
     *
     * @param words at least one, from left to right
     * @param block the block that the row belongs to
     */
    static List<Line> split(List<Word> words, int block) {
        double gap = GAP_IN_LINE_HEIGHTS * medianHeight(words);
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).box().x() - words.get(i - 1).box().right() > gap) {
                lines.add(new Line(words.subList(start, i), block));
                start = i;
            }
        }
        lines.add(new Line(words.subList(start, words.size()), block));
        return lines;
    }

    private static double medianHeight(List<Word> words) {
        int[] heights = words.stream().mapToInt(w -> w.box().height()).sorted().toArray();
        return heights[heights.length / 2];
    }
}
