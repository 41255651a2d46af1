package se.fvm.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.distribution.BetaDistribution;
import se.fvm.bench.ReliabilityTable.Outcome;

/**
 * What each threshold would bring: how many facts it settles without a person, and how many of those are wrong.
 *
 * @param points from the lowest threshold up
 */
record ThresholdCurve(List<Point> points) {

    /** Confidence of the upper bounds. */
    static final double CONFIDENCE = 0.95;

    /**
     * One threshold.
     *
     * @param settled share of the facts at or above it
     * @param errors of those, how many are wrong
     * @param upper upper bound of the share that is wrong (Clopper and Pearson 1934, one-sided)
     */
    record Point(double threshold, int count, double settled, int errors, double upper) {}

    static ThresholdCurve of(List<Outcome> outcomes) {
        List<Outcome> sorted = outcomes.stream()
                .sorted(Comparator.comparingDouble(o -> -o.probability()))
                .toList();
        List<Point> points = new ArrayList<>();
        int errors = 0;
        for (int i = 0; i < sorted.size(); i++) {
            errors += sorted.get(i).right() ? 0 : 1;
            boolean last = i == sorted.size() - 1
                    || sorted.get(i + 1).probability() != sorted.get(i).probability();
            if (last) {
                points.add(
                        0,
                        new Point(
                                sorted.get(i).probability(),
                                i + 1,
                                (i + 1) / (double) sorted.size(),
                                errors,
                                upper(errors, i + 1)));
            }
        }
        return new ThresholdCurve(points);
    }

    static double upper(int errors, int count) {
        return errors >= count
                ? 1
                : new BetaDistribution(errors + 1.0, count - errors).inverseCumulativeProbability(CONFIDENCE);
    }

    /** The threshold that settles most without any error seen. */
    Optional<Point> withoutErrors() {
        return points.stream().filter(p -> p.errors() == 0).findFirst();
    }

    /** The threshold that settles most with the share of errors surely below a bound. */
    Optional<Point> below(double bound) {
        return points.stream().filter(p -> p.upper() <= bound).findFirst();
    }

    /** Some points of the curve, as a table in Markdown: those around round shares. */
    String markdown(String fact) {
        StringBuilder text = new StringBuilder();
        int step = Math.max(1, points.size() / 8);
        for (int i = 0; i < points.size(); i++) {
            Point p = points.get(i);
            boolean first = withoutErrors().map(w -> w.equals(p)).orElse(false);
            if (i % step == 0 || first || i == points.size() - 1) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %.4f | %.1f %% | %d | %.2f %% |%s%n",
                        fact,
                        p.threshold(),
                        100 * p.settled(),
                        p.errors(),
                        100 * p.upper(),
                        first ? " no error above" : ""));
            }
        }
        return text.toString();
    }
}
