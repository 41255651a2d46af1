package se.fvm.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import se.fvm.bench.ReliabilityTable.Outcome;

/**
 * Fits a calibration that never falls: pools neighbouring confidences until the share that was right rises with them
 * (pool adjacent violators; Ayer and others 1955). Half a right and half a wrong fact are added to every pool, so that
 * nothing is certain because few facts were seen.
 */
final class IsotonicFit {
    /** A pool of fewer facts says nothing of its own. */
    static final int SMALLEST = 40;

    private IsotonicFit() {}

    private record Pool(double from, double to, int count, int right) {

        double share() {
            return (right + 0.5) / (count + 1.0);
        }

        Pool with(Pool next) {
            return new Pool(from, next.to, count + next.count, right + next.right);
        }
    }

    /** The points of the calibration as weights.properties has them; empty where nothing was seen. */
    static String fit(List<Outcome> outcomes) {
        List<Pool> pools = new ArrayList<>();
        for (Pool next : single(outcomes)) {
            Pool last = next;
            while (!pools.isEmpty()) {
                Pool before = pools.get(pools.size() - 1);
                if (before.count() >= SMALLEST && before.share() < last.share()) {
                    break;
                }
                last = pools.remove(pools.size() - 1).with(last);
            }
            pools.add(last);
        }
        int end = pools.size() - 1;
        if (end > 0 && pools.get(end).count() < SMALLEST) {
            Pool last = pools.remove(end);
            pools.set(end - 1, pools.get(end - 1).with(last));
        }
        return points(pools);
    }

    /** One pool for each confidence. */
    private static List<Pool> single(List<Outcome> outcomes) {
        List<Pool> pools = new ArrayList<>();
        outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::probability))
                .forEach(o -> {
                    Pool here = new Pool(round(o.probability()), round(o.probability()), 1, o.right() ? 1 : 0);
                    Pool before = pools.isEmpty() ? null : pools.get(pools.size() - 1);
                    if (before != null && before.to() == here.from()) {
                        pools.set(pools.size() - 1, before.with(here));
                    } else {
                        pools.add(here);
                    }
                });
        return pools;
    }

    private static double round(double confidence) {
        return Math.round(confidence * 1e6) / 1e6;
    }

    /** Flat within a pool, straight lines between them; below the first, down to 0 at 0. */
    private static String points(List<Pool> pools) {
        StringBuilder text = new StringBuilder();
        for (Pool pool : pools) {
            if (text.isEmpty() && pool.from() > 0) {
                text.append("0:0");
            }
            append(text, pool.from(), pool.share());
            if (pool.to() > pool.from()) {
                append(text, pool.to(), pool.share());
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, double raw, double right) {
        text.append(text.isEmpty() ? "" : " ")
                .append(String.format(Locale.ROOT, "%.6f:%.5f", raw, right)
                        .replaceAll("0+:", ":")
                        .replaceAll("\\.:", ":"));
    }
}
