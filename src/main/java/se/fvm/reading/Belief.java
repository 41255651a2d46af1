package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weighs independent pieces of evidence together into one probability a candidate (naive Bayes): every candidate
 * starts with a prior and pays, in nats, for each piece of evidence that speaks against it.
 *
 * @param <T> the candidates
 */
final class Belief<T> {

    private final Map<T, Double> nats = new LinkedHashMap<>();

    Belief<T> candidate(T candidate, double prior) {
        nats.put(candidate, -Math.log(prior));
        return this;
    }

    /** Adds the cost of a piece of evidence for one candidate. */
    void pay(T candidate, double cost) {
        nats.computeIfPresent(candidate, (c, sum) -> sum + cost);
    }

    Iterable<T> candidates() {
        return List.copyOf(nats.keySet());
    }

    /** The candidates with their probabilities, most probable first. */
    List<Fact.Candidate<T>> ranked() {
        double least = nats.values().stream().mapToDouble(d -> d).min().orElse(0);
        double total =
                nats.values().stream().mapToDouble(d -> Math.exp(least - d)).sum();
        List<Fact.Candidate<T>> ranked = new ArrayList<>();
        nats.forEach((c, d) -> ranked.add(new Fact.Candidate<>(c, Math.exp(least - d) / total)));
        ranked.sort(Comparator.comparingDouble(c -> -c.confidence()));
        return ranked;
    }

    /**
     * The most probable candidate as a fact with up to three runners-up of more than one in a thousand.
     *
     * @param none the candidate that stands for "none of them", reported as value null
     */
    Fact<T> fact(@Nullable T none) {
        List<Fact.Candidate<T>> ranked = ranked();
        Fact.Candidate<T> best = ranked.get(0);
        List<Fact.Candidate<T>> others = ranked.stream()
                .skip(1)
                .filter(c -> !c.value().equals(none) && c.confidence() > 0.001)
                .limit(3)
                .toList();
        return new Fact<>(best.value().equals(none) ? null : best.value(), best.confidence(), others);
    }
}
