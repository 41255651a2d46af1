package se.fvm.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds connected patches of ink, diagonals counting as connected, by joining runs of neighbouring rows. */
final class Blobs {

    /**
     * A patch of ink.
     *
     * @param box the smallest box around it
     * @param pixels how many pixels of ink it has
     */
    record Blob(Box box, int pixels) {}

    private final Ink ink;
    private int[] parents = new int[1024];
    private int[] lefts = new int[1024];
    private int[] rights = new int[1024];
    private int[] rows = new int[1024];
    private int runs;

    private Blobs(Ink ink) {
        this.ink = ink;
    }

    static List<Blob> of(Ink ink) {
        Blobs blobs = new Blobs(ink);
        blobs.join();
        return blobs.collect();
    }

    private void join() {
        int previousFrom = 0;
        int previousTo = 0;
        for (int y = 0; y < ink.height(); y++) {
            int from = runs;
            addRuns(y);
            int above = previousFrom;
            for (int run = from; run < runs; run++) {
                while (above < previousTo && rights[above] < lefts[run] - 1) {
                    above++;
                }
                for (int other = above; other < previousTo && lefts[other] <= rights[run] + 1; other++) {
                    parents[root(run)] = root(other);
                }
            }
            previousFrom = from;
            previousTo = runs;
        }
    }

    private void addRuns(int y) {
        int x = 0;
        while (x < ink.width()) {
            if (!ink.at(x, y)) {
                x++;
                continue;
            }
            int start = x;
            while (x < ink.width() && ink.at(x, y)) {
                x++;
            }
            add(start, x - 1, y);
        }
    }

    private void add(int left, int right, int row) {
        if (runs == parents.length) {
            parents = Arrays.copyOf(parents, 2 * runs);
            lefts = Arrays.copyOf(lefts, 2 * runs);
            rights = Arrays.copyOf(rights, 2 * runs);
            rows = Arrays.copyOf(rows, 2 * runs);
        }
        parents[runs] = runs;
        lefts[runs] = left;
        rights[runs] = right;
        rows[runs] = row;
        runs++;
    }

    private int root(int run) {
        int at = run;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    private List<Blob> collect() {
        int[] left = new int[runs];
        int[] right = new int[runs];
        int[] top = new int[runs];
        int[] bottom = new int[runs];
        int[] pixels = new int[runs];
        for (int run = 0; run < runs; run++) {
            int root = root(run);
            boolean first = pixels[root] == 0;
            left[root] = first ? lefts[run] : Math.min(left[root], lefts[run]);
            right[root] = first ? rights[run] : Math.max(right[root], rights[run]);
            top[root] = first ? rows[run] : Math.min(top[root], rows[run]);
            bottom[root] = first ? rows[run] : Math.max(bottom[root], rows[run]);
            pixels[root] += rights[run] - lefts[run] + 1;
        }
        List<Blob> blobs = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            if (pixels[run] > 0) {
                Box box = new Box(left[run], top[run], right[run] - left[run] + 1, bottom[run] - top[run] + 1);
                blobs.add(new Blob(box, pixels[run]));
            }
        }
        return blobs;
    }
}
