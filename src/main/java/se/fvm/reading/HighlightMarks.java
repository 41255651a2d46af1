package se.fvm.reading;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fvm.document.Box;
import se.fvm.document.GreyImage;
import se.fvm.reading.OptionList.OptionRow;

/** A marker's colour over the rows that are chosen, which a grey scan keeps as a darker paper. */
final class HighlightMarks implements MarkingWay {

    private static final Pattern ASKED = Pattern.compile("(markeringspenna|overstrykningspenna|gulmarker|fargmarker)");

    /** How much darker, in grey values, a marked row's paper is at least, and that of others at most. */
    private static final int DARKER = 9;

    private static final int AS_LIGHT = 4;
    private static final double PAPER = 0.7;
    private static final double CLEAR = 5;
    /** Shaded rows of a table look alike, so that nothing is sure where the paper does not speak of a marker. */
    private static final double UNASKED = 2;

    @Override
    public Optional<Marks> read(OptionList list) {
        if (list.abreast()) {
            return Optional.empty();
        }
        int[] darker = list.rows().stream().mapToInt(r -> darker(list, r)).toArray();
        if (Arrays.stream(darker).noneMatch(d -> d >= DARKER)) {
            return Optional.empty();
        }
        boolean asked = ASKED.matcher(list.lead() + " " + list.tail()).find();
        double most = asked ? CLEAR : UNASKED;
        Marks marks = new Marks(list);
        for (int i = 0; i < darker.length; i++) {
            OptionRow row = list.rows().get(i);
            double odds = 2.0 * (darker[i] - AS_LIGHT) / (DARKER - AS_LIGHT) - 1;
            marks.add(row, most * Math.max(-1, Math.min(1, odds)), row.text());
        }
        return Optional.of(marks);
    }

    /** How much darker the paper is behind a row's first words than beside, above and below the list's rows. */
    private static int darker(OptionList list, OptionRow row) {
        int line = list.line();
        Box text = row.text();
        int height = Math.min(text.height(), line);
        Box behind = new Box(text.x(), text.centreY() - height / 2, Math.min(text.width(), 8 * line), height);
        int left = paper(list.sheet().image(), new Box(text.x() - 4 * line, behind.y(), 3 * line, height));
        int right = paper(list.sheet().image(), new Box(text.right() + 2 * line, behind.y(), 3 * line, height));
        return Math.min(left, right) - paper(list.sheet().image(), behind);
    }

    /** The grey of the paper in a part: lighter than what print makes of it, darker than stray white. */
    private static int paper(GreyImage image, Box part) {
        Box cut = part.intersection(new Box(0, 0, image.width(), image.height()));
        int[] levels = new int[256];
        for (int y = cut.y(); y < cut.bottom(); y++) {
            for (int x = cut.x(); x < cut.right(); x++) {
                levels[image.at(x, y)]++;
            }
        }
        long seen = 0;
        for (int grey = 0; grey < 256; grey++) {
            seen += levels[grey];
            if (seen > PAPER * cut.width() * cut.height()) {
                return grey;
            }
        }
        return 255;
    }
}
