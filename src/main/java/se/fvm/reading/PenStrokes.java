package se.fvm.reading;

import java.util.List;
import se.fvm.document.Box;

/** Blots that are large enough for a mark made on purpose: specks and remains of rules are left out. */
final class PenStrokes {

    private PenStrokes() {}

    /**
     * The strokes in an ink without print, of which its rules are wiped out.
     *
     * @param line height of a line of print in pixels
     */
    static List<Ink.Blot> in(Ink ink, int line) {
        ink.wipeRules(2 * line, Math.max(4, line / 4));
        return ink.blots(1).stream()
                .filter(b -> Math.max(b.box().width(), b.box().height()) >= line * 2 / 5)
                .filter(b -> Math.min(b.box().width(), b.box().height()) >= line / 6)
                .toList();
    }

    /** Number of pixels of the strokes whose middle lies in a cell. */
    static int pixels(List<Ink.Blot> strokes, Box cell) {
        return strokes.stream()
                .filter(b -> cell.contains(b.box().centreX(), b.box().centreY()))
                .mapToInt(Ink.Blot::pixels)
                .sum();
    }
}
