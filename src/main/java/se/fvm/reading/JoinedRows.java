package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.fvm.document.Line;
import se.fvm.document.Word;

/** A sheet's lines with those put together that a recogniser parted at a rule or a stroke. */
final class JoinedRows {

    /** Gap in heights of a line up to which two pieces are one line; columns stand farther apart. */
    private static final double GAP = 1.2;

    private JoinedRows() {}

    static List<Row> of(Sheet sheet) {
        List<Row> joined = new ArrayList<>();
        List<Row> rest = new ArrayList<>(sheet.rows());
        rest.sort(Comparator.comparingInt(r -> r.box().x()));
        while (!rest.isEmpty()) {
            Row row = rest.remove(0);
            for (int i = 0; i < rest.size(); i++) {
                if (goesOn(row, rest.get(i), sheet.lineHeight())) {
                    row = join(row, rest.remove(i));
                    i = -1;
                }
            }
            joined.add(row);
        }
        return joined;
    }

    private static boolean goesOn(Row row, Row next, int line) {
        Word last = row.line().words().get(row.words() - 1);
        Word first = next.line().words().get(0);
        int gap = first.box().x() - last.box().right();
        return gap > -line
                && gap < GAP * line
                && Math.abs(last.box().centreY() - first.box().centreY()) < line / 3;
    }

    private static Row join(Row row, Row next) {
        List<Word> words = new ArrayList<>(row.line().words());
        words.addAll(next.line().words());
        return Row.of(new Line(words, row.line().block()));
    }
}
