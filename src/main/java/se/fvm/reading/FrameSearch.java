package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fvm.document.Box;

/**
 * Finds the printed frames of boxes to mark. The boxes of a list have one size and stand at one place beside each row, so
 * that they are looked for in all rows at once: a cross that hides a frame, or letters that look like one, mislead a
 * single row but not all.
 */
final class FrameSearch {

    /** Share of a frame's line that is inked, over all rows. */
    private static final double FRAMES = 0.8;

    /** The same of one row, where a mark may hide much of it. */
    private static final double HIDDEN_FRAME = 0.7;

    private static final double CANDIDATE = 0.72;
    private static final double WEAKEST_SIDE = 0.5;
    private static final int CANDIDATES = 40;
    /** From this far outside a frame, in pixels, there is paper, of which strokes that go beyond it cover no more. */
    private static final int MARGIN = 3;

    private static final double INKED_MARGIN = 0.35;
    /** Of two frames equally well inked the larger is the outline, the smaller its inner edge; a pixel is worth this. */
    private static final double LARGER = 0.002;

    private final List<Frames> parts = new ArrayList<>();
    private final int least;
    private final int most;

    /**
     * @param zones where to look, one for each row, all of one size and at one place relative to their rows
     * @param least shortest side of a frame in pixels
     * @param most longest side of a frame in pixels
     */
    FrameSearch(Ink ink, List<Box> zones, int least, int most) {
        zones.forEach(z -> parts.add(new Frames(ink, z)));
        this.least = least;
        this.most = most;
    }

    /**
     * A frame as found.
     *
     * @param seen whether its line is inked well enough to be told from nothing
     */
    record Frame(Box box, boolean seen) {}

    /** One frame for each row, if most rows have one. */
    Optional<List<Frame>> find() {
        List<Scored> best = List.of();
        double bestMean = 0;
        for (Scored model : candidates()) {
            List<Scored> all = parts.stream().map(p -> p.near(model.box())).toList();
            double mean = all.stream().mapToDouble(Scored::score).average().orElse(0)
                    + LARGER * model.box().width();
            if (mean > bestMean) {
                bestMean = mean;
                best = all;
            }
        }
        double mean = best.stream().mapToDouble(Scored::score).average().orElse(0);
        long seen = best.stream().filter(s -> s.score() >= HIDDEN_FRAME).count();
        if (mean < FRAMES || seen * 2 <= best.size()) {
            return Optional.empty();
        }
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            Scored s = best.get(i);
            frames.add(new Frame(parts.get(i).onPage(s.box()), s.score() >= HIDDEN_FRAME));
        }
        return Optional.of(frames);
    }

    private List<Scored> candidates() {
        return parts.stream()
                .flatMap(p -> p.candidates(least, most).stream())
                .sorted(Comparator.comparingDouble(
                        s -> -s.score() - LARGER * s.box().width()))
                .limit(CANDIDATES * 2L)
                .toList();
    }

    /** A frame relative to its zone's corner, and what share of its line is inked. */
    private record Scored(Box box, double score) {}

    /** The frames in one zone. */
    private static final class Frames {

        private final int[][] across;
        private final int[][] down;
        private final Ink ink;
        private final Box zone;

        Frames(Ink ink, Box zone) {
            this.ink = ink;
            this.zone = zone;
            across = new int[zone.height() + 1][zone.width() + 1];
            down = new int[zone.width() + 1][zone.height() + 1];
            for (int y = 0; y < zone.height(); y++) {
                for (int x = 0; x < zone.width(); x++) {
                    int px = zone.x() + x;
                    int py = zone.y() + y;
                    boolean here = ink.at(px, py);
                    across[y][x + 1] = across[y][x] + (here || ink.at(px, py - 1) || ink.at(px, py + 1) ? 1 : 0);
                    down[x][y + 1] = down[x][y] + (here || ink.at(px - 1, py) || ink.at(px + 1, py) ? 1 : 0);
                }
            }
        }

        Box onPage(Box box) {
            return new Box(zone.x() + box.x(), zone.y() + box.y(), box.width(), box.height());
        }

        List<Scored> candidates(int least, int most) {
            Map<Box, Scored> best = new HashMap<>();
            for (int y = 0; y + least <= zone.height(); y++) {
                for (int x = 0; x + least <= zone.width(); x++) {
                    boolean corner = (across[y][x + least] - across[y][x]) * 2 >= least
                            && (down[x][y + least] - down[x][y]) * 2 >= least;
                    if (corner) {
                        from(x, y, least, most, best);
                    }
                }
            }
            return best.values().stream()
                    .sorted(Comparator.comparingDouble(s -> -s.score()))
                    .limit(CANDIDATES)
                    .toList();
        }

        /** Adds the frames with a certain corner. */
        private void from(int x, int y, int least, int most, Map<Box, Scored> best) {
            for (int height = least; height <= most; height++) {
                for (int width = Math.max(least, height * 4 / 5); width <= Math.min(most, height * 5 / 4); width++) {
                    double score = score(x, y, width, height, WEAKEST_SIDE);
                    if (score >= CANDIDATE && cornered(x, y, width, height) && alone(x, y, width, height)) {
                        best.merge(
                                new Box(x / 4, y / 4, width / 4, height / 4),
                                new Scored(new Box(x, y, width, height), score),
                                (a, b) -> a.score() >= b.score() ? a : b);
                    }
                }
            }
        }

        /** Whether there is ink in all four corners: letters such as o and e are round. */
        private boolean cornered(int x, int y, int width, int height) {
            int right = x + width - 1;
            int bottom = y + height - 1;
            return corner(x, y) && corner(right, y) && corner(x, bottom) && corner(right, bottom);
        }

        private boolean corner(int x, int y) {
            return ink.count(onPage(new Box(x - 1, y - 1, 3, 3))) > 0;
        }

        /** Whether there is mostly paper around a frame, rather than the dark edge of a scan or a line of text. */
        private boolean alone(int x, int y, int width, int height) {
            Box frame = onPage(new Box(x, y, width, height));
            Box inner = frame.grown(MARGIN - 1);
            Box outer = frame.grown(2 * MARGIN - 1);
            int around = outer.width() * outer.height() - inner.width() * inner.height();
            return ink.count(outer) - ink.count(inner) <= INKED_MARGIN * around;
        }

        /** The best frame of nearly this size at nearly this place, however weak. */
        Scored near(Box model) {
            int reach = Math.max(3, model.height() / 5);
            @Nullable Scored best = null;
            for (int height = model.height() - 2; height <= model.height() + 2; height++) {
                for (int width = model.width() - 2; width <= model.width() + 2; width++) {
                    for (int y = model.y() - reach; y <= model.y() + reach; y++) {
                        for (int x = model.x() - reach; x <= model.x() + reach; x++) {
                            double score = score(x, y, width, height, 0);
                            if (best == null || score > best.score()) {
                                best = new Scored(new Box(x, y, width, height), score);
                            }
                        }
                    }
                }
            }
            return best == null ? new Scored(model, 0) : best;
        }

        /** Mean share of the four sides that is inked; 0 where a side is weaker than {@code weakest}. */
        private double score(int x, int y, int width, int height, double weakest) {
            int right = x + width - 1;
            int bottom = y + height - 1;
            if (x < 0 || y < 0 || right >= zone.width() || bottom >= zone.height()) {
                return 0;
            }
            double top = (double) (across[y][right + 1] - across[y][x]) / width;
            if (top < weakest) {
                return 0;
            }
            double left = (double) (down[x][bottom + 1] - down[x][y]) / height;
            if (left < weakest) {
                return 0;
            }
            double under = (double) (across[bottom][right + 1] - across[bottom][x]) / width;
            double end = (double) (down[right][bottom + 1] - down[right][y]) / height;
            return Math.min(under, end) < weakest ? 0 : (top + left + under + end) / 4;
        }
    }
}
