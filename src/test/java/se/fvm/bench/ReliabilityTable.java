package se.fvm.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Predicted probabilities against the share that was right, in bins of equal numbers of facts (a reliability diagram in
 * numbers; Murphy and Winkler 1977).
 *
 * @param bins from the least probable up; none of them splits facts of equal probability
 * @param brier mean square of probability less outcome, 0 to 1 (Brier 1950)
 */
record ReliabilityTable(List<Bin> bins, double brier, int facts) {

    /** The fewest facts of a bin, where there are so many at all. */
    static final int SMALLEST = 100;

    private static final int MOST_BINS = 8;

    /** A prediction and whether it came true. */
    record Outcome(double probability, boolean right) {}

    /** Facts of like probability. */
    record Bin(double from, double to, int count, double predicted, double observed) {}

    static ReliabilityTable of(List<Outcome> outcomes) {
        List<Outcome> sorted = outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::probability))
                .toList();
        int size = Math.max(SMALLEST, sorted.size() / MOST_BINS);
        List<Bin> bins = new ArrayList<>();
        int start = 0;
        while (start < sorted.size()) {
            int end = Math.min(sorted.size(), start + size);
            while (end < sorted.size()
                    && sorted.get(end).probability() == sorted.get(end - 1).probability()) {
                end++;
            }
            if (sorted.size() - end < SMALLEST) {
                end = sorted.size();
            }
            bins.add(bin(sorted.subList(start, end)));
            start = end;
        }
        double brier = sorted.stream()
                .mapToDouble(o -> Math.pow(o.probability() - (o.right() ? 1 : 0), 2))
                .average()
                .orElse(0);
        return new ReliabilityTable(bins, brier, sorted.size());
    }

    private static Bin bin(List<Outcome> outcomes) {
        return new Bin(
                outcomes.get(0).probability(),
                outcomes.get(outcomes.size() - 1).probability(),
                outcomes.size(),
                outcomes.stream().mapToDouble(Outcome::probability).average().orElse(0),
                outcomes.stream().mapToDouble(o -> o.right() ? 1 : 0).average().orElse(0));
    }

    /** As a table in Markdown. */
    String markdown(String fact) {
        StringBuilder text = new StringBuilder();
        for (Bin bin : bins) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.4f-%.4f | %d | %.4f | %.4f |%n",
                    fact,
                    bin.from(),
                    bin.to(),
                    bin.count(),
                    bin.predicted(),
                    bin.observed()));
        }
        return text.toString();
    }
}
