package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weighs independent pieces of evidence together into one probability a candidate (naive Bayes): every candidate
 * starts with a prior and pays, in nats, for each piece of evidence that speaks against it. The same sum is the linear
 * predictor of a multinomial logistic regression, so that the weights can be fitted to readings of known papers.
 *
 * @param <T> the candidates
 */
final class Belief<T> {

    private final Weights weights;
    private final Map<T, Double> nats = new LinkedHashMap<>();
    private final Map<T, Map<Feature, Double>> amounts = new LinkedHashMap<>();

    Belief(Weights weights) {
        this.weights = weights;
    }

    Belief<T> candidate(T candidate, double prior) {
        nats.put(candidate, -Math.log(prior));
        amounts.put(candidate, new EnumMap<>(Feature.class));
        return this;
    }

    /** Adds an amount of evidence against one candidate; in favour of it where negative. */
    void pay(T candidate, Feature feature, double amount) {
        Map<Feature, Double> paid = amounts.get(candidate);
        if (paid != null && amount != 0) {
            paid.merge(feature, amount, Double::sum);
            nats.merge(candidate, weights.of(feature) * amount, Double::sum);
        }
    }

    /** Adds one piece of evidence that speaks for a candidate alone, against all others. */
    void payAllBut(T candidate, Feature feature) {
        amounts.keySet().stream().filter(c -> !c.equals(candidate)).forEach(c -> pay(c, feature, 1));
    }

    /** What has been paid for each candidate. */
    Map<T, Map<Feature, Double>> amounts() {
        return amounts;
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
