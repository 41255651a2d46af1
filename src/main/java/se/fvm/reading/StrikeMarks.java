package se.fvm.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fvm.document.Box;
import se.fvm.reading.OptionList.OptionRow;

/** Rows that are not chosen are struck out. */
final class StrikeMarks implements MarkingWay {

    private static final Pattern ASKED =
            Pattern.compile("(stryk|overstruk|genomstruk|ej tillampligt|inte ar aktuellt|ej aktuellt)");
    private static final Pattern OTHERWISE = Pattern.compile("(markeringspenna|overstrykningspenna|gulmarker)");

    /** Share of a row's width that a stroke runs through at least, and that chance makes of letters at most. */
    private static final double STRUCK = 0.8;

    private static final double NOT_STRUCK = 0.45;
    /** Rows of which none is struck may be chosen, or the list may have been left as it was. */
    private static final double NONE_STRUCK = 4.2;
    /** A row that could not be read may be struck out in a way that does not look like it. */
    private static final double ILLEGIBLE = 1;

    @Override
    public Optional<Marks> read(OptionList list) {
        if (list.abreast()) {
            return Optional.empty();
        }
        Ink ink = list.ink();
        int longest = list.rows().stream().mapToInt(r -> r.text().width()).max().orElse(0);
        List<Box> blots = ink.blots(0).stream()
                .map(Ink.Blot::box)
                .filter(b -> b.width() < longest * 3 / 2)
                .toList();
        Rings rings = new Rings(list);
        double[] odds = list.rows().stream()
                .mapToDouble(r -> {
                    double through = chain(ink, r.text());
                    double across = rings.odds(r.text()) > 0 ? 0 : widest(blots, r.text(), inked(ink, r.text()));
                    double cover = odds(Math.max(through, across));
                    return r.legible() ? cover : Math.min(cover, ILLEGIBLE);
                })
                .toArray();
        boolean any = Arrays.stream(odds).anyMatch(o -> o < 0);
        String around = list.lead() + " " + list.tail();
        boolean asked =
                ASKED.matcher(around).find() && !OTHERWISE.matcher(around).find();
        if (!any && !asked) {
            return Optional.empty();
        }
        Marks marks = new Marks(list);
        for (int i = 0; i < odds.length; i++) {
            OptionRow row = list.rows().get(i);
            marks.add(row, any ? odds[i] : Math.min(odds[i], NONE_STRUCK), row.text());
        }
        return Optional.of(marks);
    }

    private static double odds(double cover) {
        double middle = (STRUCK + NOT_STRUCK) / 2;
        return Marks.SURE * Math.max(-1, Math.min(1, (middle - cover) / (STRUCK - middle)));
    }

    /**
     * The widest blot that meets a text, as a share of the text's width: a stroke, however wavy, joins the letters that it
     * crosses, while print joins no more than the letters of a word. The rules of a table are much wider than a text.
     */
    private static double widest(List<Box> blots, Box text, int width) {
        return blots.stream()
                .filter(b -> b.meets(text) && b.height() < 3 * text.height())
                .mapToDouble(b -> (double) b.intersection(text).width() / Math.max(1, width))
                .max()
                .orElse(0);
    }

    /**
     * How far a stroke runs through a text: the longest chain of columns, from left to right, in which ink goes on at
     * nearly the same height, as a share of the text's width. Letters end such a chain at each gap between them.
     */
    private static double chain(Ink ink, Box text) {
        int best = 0;
        int from = text.y() + text.height() / 6;
        int to = text.bottom() - text.height() / 6;
        for (int start = from; start < to; start++) {
            int y = start;
            int run = 0;
            int misses = 0;
            for (int x = text.x(); x < text.right(); x++) {
                int next = -1;
                for (int step : new int[] {0, -1, 1, -2, 2}) {
                    if (y + step >= from - 4 && y + step < to + 4 && ink.at(x, y + step)) {
                        next = y + step;
                        break;
                    }
                }
                if (next >= 0) {
                    y = next;
                    run++;
                    misses = 0;
                } else if (++misses > 3) {
                    best = Math.max(best, run);
                    run = 0;
                    misses = 0;
                    y = start;
                }
            }
            best = Math.max(best, run);
        }
        int width = inked(ink, text);
        return width == 0 ? 0 : Math.min(1, (double) best / width);
    }

    /** How far the ink of a text reaches, in pixels from its first column to its last. */
    private static int inked(Ink ink, Box text) {
        int first = -1;
        int last = -1;
        for (int x = text.x(); x < text.right(); x++) {
            if (ink.count(new Box(x, text.y(), 1, text.height())) > 0) {
                first = first < 0 ? x : first;
                last = x;
            }
        }
        return first < 0 ? 0 : last - first + 1;
    }
}
