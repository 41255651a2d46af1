package se.fvm.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import se.fvm.document.Box;
import se.fvm.document.GreyImage;

/**
 * The ink of a part of a page: a black-and-white copy in which print and rules can be wiped out, so that what a hand
 * drew remains. Positions are pixels of the page's image.
 */
final class Ink {

    private final Box area;
    private final boolean[] black;

    private Ink(Box area, boolean[] black) {
        this.area = area;
        this.black = black;
    }

    /** A blot of connected ink. */
    record Blot(Box box, int pixels) {}

    /**
     * Separates ink from paper by Otsu's threshold (N. Otsu 1979) within tiles of about 15 mm, each smoothed with the
     * part's own, so that shadows do not turn into ink.
     *
     * @param part cut to the image
     */
    static Ink of(GreyImage image, Box part) {
        Box area = part.intersection(new Box(0, 0, image.width(), image.height()));
        boolean[] black = new boolean[area.width() * area.height()];
        int tile = Math.max(32, image.dpi() * 3 / 5);
        for (int y = 0; y < area.height(); y += tile) {
            for (int x = 0; x < area.width(); x += tile) {
                Box piece = new Box(
                        area.x() + x,
                        area.y() + y,
                        Math.min(tile, area.width() - x),
                        Math.min(tile, area.height() - y));
                threshold(image, piece, area, black);
            }
        }
        return new Ink(area, black);
    }

    private static void threshold(GreyImage image, Box piece, Box area, boolean[] black) {
        int[] histogram = new int[256];
        Box around = piece.grown(piece.width() / 4).intersection(new Box(0, 0, image.width(), image.height()));
        for (int y = around.y(); y < around.bottom(); y++) {
            for (int x = around.x(); x < around.right(); x++) {
                histogram[image.at(x, y)]++;
            }
        }
        int paper = percentile(histogram, around.width() * around.height(), 0.85);
        // without this floor a blank tile would split its own noise into ink and paper
        int limit = Math.min(otsu(histogram, around.width() * around.height()), paper - 40);
        for (int y = piece.y(); y < piece.bottom(); y++) {
            for (int x = piece.x(); x < piece.right(); x++) {
                black[(y - area.y()) * area.width() + x - area.x()] = image.at(x, y) <= limit;
            }
        }
    }

    private static int percentile(int[] histogram, int total, double share) {
        long seen = 0;
        for (int grey = 0; grey < 256; grey++) {
            seen += histogram[grey];
            if (seen >= share * total) {
                return grey;
            }
        }
        return 255;
    }

    private static int otsu(int[] histogram, int total) {
        double sum = 0;
        for (int grey = 0; grey < 256; grey++) {
            sum += (double) grey * histogram[grey];
        }
        double below = 0;
        long count = 0;
        double best = -1;
        int limit = 127;
        for (int grey = 0; grey < 256; grey++) {
            count += histogram[grey];
            if (count == 0 || count == total) {
                continue;
            }
            below += (double) grey * histogram[grey];
            double apart = below / count - (sum - below) / (total - count);
            double variance = apart * apart * count * (total - count);
            if (variance > best) {
                best = variance;
                limit = grey;
            }
        }
        return limit;
    }

    Box area() {
        return area;
    }

    /**
     * The ink in a part of an image that holds writing, without lines to write on: thin ones of 10 mm and more. No figure is
     * as tall, so that a straight 1 is no rule.
     */
    static Ink withoutRules(GreyImage image, Box part) {
        Ink ink = of(image, part);
        ink.wipeRules(image.dpi() * 2 / 5, Math.max(4, image.dpi() / 40));
        return ink;
    }

    /** A copy of the ink within a box. */
    Ink within(Box part) {
        Box cut = part.intersection(area);
        boolean[] copy = new boolean[cut.width() * cut.height()];
        for (int y = 0; y < cut.height(); y++) {
            System.arraycopy(
                    black,
                    (cut.y() - area.y() + y) * area.width() + cut.x() - area.x(),
                    copy,
                    y * cut.width(),
                    cut.width());
        }
        return new Ink(cut, copy);
    }

    /** A copy in which wiping leaves this one as it is. */
    Ink copy() {
        return new Ink(area, black.clone());
    }

    /** The ink as a picture, black on white. */
    GreyImage image(int dpi) {
        byte[] pixels = new byte[black.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (black[i] ? 0 : 255);
        }
        return new GreyImage(area.width(), area.height(), dpi, pixels);
    }

    boolean at(int x, int y) {
        return area.contains(x, y) && black[(y - area.y()) * area.width() + x - area.x()];
    }

    private void clear(int x, int y) {
        if (area.contains(x, y)) {
            black[(y - area.y()) * area.width() + x - area.x()] = false;
        }
    }

    /** Wipes out all ink in a box. */
    void wipe(Box box) {
        Box cut = box.intersection(area);
        for (int y = cut.y(); y < cut.bottom(); y++) {
            for (int x = cut.x(); x < cut.right(); x++) {
                clear(x, y);
            }
        }
    }

    /** Wipes out specks and dotted rules: blots that are smaller than {@code size} pixels both ways. */
    void wipeSpecks(int size) {
        for (Blot blot : blots(0)) {
            if (blot.box().width() < size && blot.box().height() < size) {
                wipe(blot.box());
            }
        }
    }

    /** Number of black pixels in a box. */
    int count(Box box) {
        Box cut = box.intersection(area);
        int count = 0;
        for (int y = cut.y(); y < cut.bottom(); y++) {
            for (int x = cut.x(); x < cut.right(); x++) {
                if (black[(y - area.y()) * area.width() + x - area.x()]) {
                    count++;
                }
            }
        }
        return count;
    }

    /** Share of a box that is black, 0 to 1. */
    double density(Box box) {
        Box cut = box.intersection(area);
        return cut.width() == 0 || cut.height() == 0 ? 0 : (double) count(cut) / (cut.width() * cut.height());
    }

    /**
     * Wipes out printed rules: straight horizontal or vertical runs of at least {@code length} pixels that are at most
     * {@code thickness} pixels thick. Where a stroke crosses a rule, only the rule's own rows go.
     */
    void wipeRules(int length, int thickness) {
        boolean[] rules = new boolean[black.length];
        markRuns(rules, length, thickness, true);
        markRuns(rules, length, thickness, false);
        for (int i = 0; i < black.length; i++) {
            black[i] &= !rules[i];
        }
    }

    private void markRuns(boolean[] rules, int length, int thickness, boolean horizontal) {
        int outer = horizontal ? area.height() : area.width();
        int inner = horizontal ? area.width() : area.height();
        for (int o = 0; o < outer; o++) {
            int start = 0;
            int gap = 0;
            for (int i = 0; i <= inner; i++) {
                boolean ink = i < inner && blackAt(horizontal, o, i);
                if (ink) {
                    gap = 0;
                } else if (++gap > 2 || i == inner) {
                    int end = i - gap + 1;
                    if (end - start >= length) {
                        markThin(rules, horizontal, o, start, end, thickness);
                    }
                    start = i + 1;
                    gap = 0;
                }
            }
        }
    }

    private void markThin(boolean[] rules, boolean horizontal, int o, int start, int end, int thickness) {
        for (int i = start; i < end; i++) {
            int from = o;
            int to = o;
            while (from > 0 && o - from <= thickness && blackAt(horizontal, from - 1, i)) {
                from--;
            }
            while (to < (horizontal ? area.height() : area.width()) - 1
                    && to - o <= thickness
                    && blackAt(horizontal, to + 1, i)) {
                to++;
            }
            if (to - from < thickness) {
                for (int across = from; across <= to; across++) {
                    rules[horizontal ? across * area.width() + i : i * area.width() + across] = true;
                }
            }
        }
    }

    private boolean blackAt(boolean horizontal, int o, int i) {
        return black[horizontal ? o * area.width() + i : i * area.width() + o];
    }

    /** The blots of ink, each of 8-connected pixels, where gaps of {@code bridge} pixels (0 or more) do not part them. */
    List<Blot> blots(int bridge) {
        return blots(bridge, bridge);
    }

    /** The blots of ink, where gaps of {@code across} pixels in a row and {@code down} pixels in a column do not part them. */
    List<Blot> blots(int across, int down) {
        List<Blot> blots = new ArrayList<>();
        boolean[] seen = new boolean[black.length];
        ArrayDeque<Integer> open = new ArrayDeque<>();
        int reachX = across + 1;
        int reachY = down + 1;
        for (int start = 0; start < black.length; start++) {
            if (!black[start] || seen[start]) {
                continue;
            }
            seen[start] = true;
            open.add(start);
            int left = Integer.MAX_VALUE;
            int top = Integer.MAX_VALUE;
            int right = 0;
            int bottom = 0;
            int pixels = 0;
            while (!open.isEmpty()) {
                int at = open.poll();
                int x = at % area.width();
                int y = at / area.width();
                pixels++;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
                for (int ny = Math.max(0, y - reachY); ny <= Math.min(area.height() - 1, y + reachY); ny++) {
                    for (int nx = Math.max(0, x - reachX); nx <= Math.min(area.width() - 1, x + reachX); nx++) {
                        int next = ny * area.width() + nx;
                        if (black[next] && !seen[next]) {
                            seen[next] = true;
                            open.add(next);
                        }
                    }
                }
            }
            blots.add(new Blot(new Box(area.x() + left, area.y() + top, right - left + 1, bottom - top + 1), pixels));
        }
        return blots;
    }
}
