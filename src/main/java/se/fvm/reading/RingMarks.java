package se.fvm.reading;

import java.util.Arrays;
import java.util.Optional;

/** A ring drawn round a row, or round its first words. */
final class RingMarks implements MarkingWay {

    @Override
    public Optional<Marks> read(OptionList list) {
        Rings rings = new Rings(list);
        double[] odds =
                list.rows().stream().mapToDouble(r -> rings.odds(r.text())).toArray();
        if (Arrays.stream(odds).noneMatch(o -> o > 1)) {
            return Optional.empty();
        }
        Marks marks = new Marks(list);
        for (int i = 0; i < odds.length; i++) {
            marks.add(list.rows().get(i), odds[i], list.rows().get(i).text());
        }
        return Optional.of(marks);
    }
}
