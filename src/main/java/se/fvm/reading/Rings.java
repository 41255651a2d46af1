package se.fvm.reading;

import java.util.List;
import se.fvm.document.Box;

/** Finds rings that a pen drew round words of a list: ink that runs above a word and, in the same columns, below it. */
final class Rings {

    /** How long a ring's arcs are at least, and chance at most, in widths of the word or heights of a line. */
    private static final double ARC = 0.75;

    private static final double CHANCE = 0.3;
    private static final int GAP = 3;

    private final Ink ink;
    private final List<Box> blots;
    private final int line;
    private final int reach;

    Rings(OptionList list) {
        line = list.line();
        reach = Math.max(line * 3 / 4, Math.min(line * 6 / 5, list.reach()));
        ink = list.ink();
        ink.wipeRules(3 * line, Math.max(4, line / 4));
        List<Box> others = list.sheet().rows().stream()
                .flatMap(r -> r.line().words().stream())
                .filter(w -> w.confidence() > 0.5)
                .map(w -> w.box().grown(2))
                .filter(b -> b.meets(ink.area()) && !inList(list, b))
                .toList();
        for (Ink.Blot blot : ink.blots(0)) {
            Box box = blot.box();
            if (others.stream().anyMatch(o -> o.intersection(box).equals(box))) {
                ink.wipe(box);
            }
        }
        blots = ink.blots(0).stream().map(Ink.Blot::box).toList();
    }

    private static boolean inList(OptionList list, Box word) {
        return list.rows().stream().anyMatch(r -> Math.abs(r.text().centreY() - word.centreY()) < list.line() * 3 / 4);
    }

    /** The log odds, in nats, that a ring goes round a word, or part of it if it is long. */
    double odds(Box word) {
        double arc = (double) arc(word) / Math.max(line / 2, Math.min(word.width(), line * 3 / 2));
        double odds = Marks.SURE * Math.max(-1, Math.min(1, 2 * (arc - CHANCE) / (ARC - CHANCE) - 1));
        return odds < 0 && surrounded(word) ? 0 : odds;
    }

    /** Whether one blot reaches beyond a word on all sides, which no print does. */
    private boolean surrounded(Box word) {
        return blots.stream().anyMatch(b -> b.intersection(word).equals(word));
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
