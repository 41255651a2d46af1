package se.fvm.reading;

import java.util.List;
import java.util.Optional;
import se.fvm.document.Box;

/** A box to mark before or behind each row. */
final class BoxMarks implements MarkingWay {

    @Override
    public Optional<Marks> read(OptionList list) {
        Ink ink = list.ink();
        Optional<BoxColumn> boxes = before(list, ink);
        if (boxes.isEmpty() && !list.abreast()) {
            boxes = BoxColumn.behind(list, ink).filter(c -> c.next(list, ink).isEmpty());
        }
        return boxes.map(c -> {
            double[] odds = c.odds(new MarkedBox(ink));
            Marks marks = new Marks(list);
            for (int i = 0; i < odds.length; i++) {
                marks.add(list.rows().get(i), odds[i], c.box(i));
            }
            return marks;
        });
    }

    private static Optional<BoxColumn> before(OptionList list, Ink ink) {
        int line = list.line();
        int wide = list.abreast() ? line * 5 / 2 : 4 * line;
        int reach = Math.max(line * 3 / 4, list.reach());
        List<Box> zones = list.rows().stream()
                .map(r -> new Box(r.text().x() - line / 8 - wide, r.head().centreY() - reach, wide, 2 * reach))
                .toList();
        return BoxColumn.in(ink, zones, line);
    }
}
