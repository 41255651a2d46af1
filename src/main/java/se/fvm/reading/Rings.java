package se.fvm.reading;

import se.fvm.document.Box;
import se.fvm.document.Word;

/** Finds rings that a pen drew round words of a list: ink that runs above a word and, in the same columns, below it. */
final class Rings {

    /** How long a ring's arcs are at least, and chance at most, in widths of the word or heights of a line. */
    private static final double ARC = 0.75;

    private static final double CHANCE = 0.3;
    private static final int GAP = 3;

    private final Ink ink;
    private final int line;
    private final int reach;

    Rings(OptionList list) {
        line = list.line();
        reach = Math.max(line * 3 / 4, Math.min(line * 6 / 5, list.reach()));
        ink = list.ink();
        ink.wipeRules(3 * line, Math.max(4, line / 4));
        for (Row row : list.sheet().rows()) {
            for (Word word : row.line().words()) {
                boolean inList = list.rows().stream()
                        .anyMatch(r -> Math.abs(r.text().centreY() - word.box().centreY()) < line * 3 / 4);
                if (!inList && word.confidence() > 0.5) {
                    ink.wipe(word.box());
                }
            }
        }
    }

    /** The log odds, in nats, that a ring goes round a word, or part of it if it is long. */
    double odds(Box word) {
        double arc = (double) arc(word) / Math.max(line / 2, Math.min(word.width(), line * 3 / 2));
        return Marks.SURE * Math.max(-1, Math.min(1, 2 * (arc - CHANCE) / (ARC - CHANCE) - 1));
    }

    /** The longest run of columns with ink both above and below. */
    private int arc(Box word) {
        int middle = word.centreY();
        int half = line * 9 / 20;
        int best = 0;
        int run = 0;
        int misses = 0;
        for (int x = word.x() - line / 2; x < word.right() + line / 2; x++) {
            boolean above = ink.count(new Box(x, middle - reach, 1, reach - half)) > 0;
            boolean below = ink.count(new Box(x, middle + half + 1, 1, reach - half)) > 0;
            if (above && below) {
                run++;
                misses = 0;
                best = Math.max(best, run);
            } else if (++misses > GAP) {
                run = 0;
            }
        }
        return best;
    }
}
