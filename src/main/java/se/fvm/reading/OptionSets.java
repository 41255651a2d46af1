package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The probability of every set of options, from the log odds of each option: independent pieces of evidence add up, and
 * those that contradict each other cancel, so that the set falls below what needs no person.
 */
final class OptionSets {

    private static final double MOST = 9;

    private final Map<Integer, Double> nats = new TreeMap<>();

    OptionSets(SortedSet<Integer> options) {
        options.forEach(o -> nats.put(o, 0.0));
    }

    /** All sets of at least one of some options. */
    static List<SortedSet<Integer>> of(SortedSet<Integer> options) {
        List<SortedSet<Integer>> sets = new ArrayList<>(List.of(new TreeSet<>()));
        for (int option : options) {
            for (SortedSet<Integer> set : List.copyOf(sets)) {
                SortedSet<Integer> with = new TreeSet<>(set);
                with.add(option);
                sets.add(with);
            }
        }
        return List.copyOf(sets.subList(1, sets.size()));
    }

    /** Adds log odds, in nats, of an option being chosen. */
    void add(int option, double odds) {
        nats.computeIfPresent(option, (o, sum) -> sum + odds);
    }

    void add(Marks marks) {
        marks.nats().forEach(this::add);
    }

    /** The most probable set, with up to three runners-up of more than one in a thousand. */
    Fact<SortedSet<Integer>> fact() {
        List<Fact.Candidate<SortedSet<Integer>>> ranked = new ArrayList<>();
        ranked.add(new Fact.Candidate<>(new TreeSet<>(), 1));
        nats.forEach((option, sum) -> {
            double p = 1 / (1 + Math.exp(-Math.max(-MOST, Math.min(MOST, sum))));
            List.copyOf(ranked).forEach(c -> {
                SortedSet<Integer> with = new TreeSet<>(c.value());
                with.add(option);
                ranked.add(new Fact.Candidate<>(with, c.confidence() * p));
            });
            int half = ranked.size() / 2;
            for (int i = 0; i < half; i++) {
                Fact.Candidate<SortedSet<Integer>> c = ranked.get(i);
                ranked.set(i, new Fact.Candidate<>(c.value(), c.confidence() * (1 - p)));
            }
        });
        ranked.sort(Comparator.comparingDouble(c -> -c.confidence()));
        Fact.Candidate<SortedSet<Integer>> best = ranked.get(0);
        return new Fact<>(
                best.value(),
                best.confidence(),
                ranked.stream()
                        .skip(1)
                        .filter(c -> c.confidence() > 0.001)
                        .limit(3)
                        .toList());
    }
}
