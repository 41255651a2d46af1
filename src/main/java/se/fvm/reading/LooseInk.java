package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.fvm.document.Box;

/** Ink on a page that is no print, no rule and no picture: groups of blots that may be a written or stamped line. */
final class LooseInk {

    /** Words read so surely, in lines read so surely, are print. */
    private static final double PRINT = 0.85;

    private static final int LEAST_PRINT_LETTERS = 3;

    private LooseInk() {}

    /**
     * Where a group stands.
     *
     * @param slope degrees by which its lines fall to the right
     */
    record Place(Box box, double slope) {}

    /** The groups in a part of a page, from top to bottom. */
    static List<Place> in(Sheet sheet, Ink ruleless) {
        Ink ink = ruleless.copy();
        int line = sheet.lineHeight();
        for (Row row : sheet.rowsIn(ink.area())) {
            row.line().words().stream()
                    .filter(w -> w.confidence() >= PRINT && w.text().length() >= LEAST_PRINT_LETTERS)
                    .filter(w -> row.confidence() >= PRINT)
                    .forEach(w -> ink.wipe(w.box().grown(1)));
        }
        List<Box> blots = ink.blots(1).stream()
                .map(Ink.Blot::box)
                .filter(b -> Math.max(b.width(), b.height()) * 4 >= line)
                .toList();
        return grouped(blots, line).stream()
                .filter(b -> b.width() >= line * 4 && b.height() * 3 >= line * 2)
                .filter(b -> b.height() <= line * 14 && b.width() <= line * 32)
                .map(b -> b.grown(line / 2).intersection(ink.area()))
                .map(b -> new Place(b, Levelled.slope(ink.within(b))))
                .toList();
    }

    private static List<Box> grouped(List<Box> boxes, int line) {
        List<Box> groups = new ArrayList<>();
        for (Box box : boxes) {
            Box all = box;
            boolean grown = true;
            while (grown) {
                Box reach = new Box(
                        all.x() - line, all.y() - line / 3, all.width() + 2 * line, all.height() + line * 2 / 3);
                grown = false;
                for (int i = groups.size() - 1; i >= 0; i--) {
                    if (groups.get(i).meets(reach)) {
                        all = all.union(groups.remove(i));
                        grown = true;
                    }
                }
            }
            groups.add(all);
        }
        return groups.stream().sorted(Comparator.comparingInt(Box::y)).toList();
    }
}
