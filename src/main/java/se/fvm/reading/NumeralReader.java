package se.fvm.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import se.fvm.document.HandwritingNet;

/** Weighs which of the campaign's options somebody wrote by number: "1, 3", "1 och 2", "1-3". */
final class NumeralReader {

    /** Where a form asks for numbers, one in twenty writes something else or nothing. */
    private static final double NONE = 0.05;

    private final List<Numerals> all = new ArrayList<>();

    /** @param options numbers of one figure */
    NumeralReader(SortedSet<Integer> options) {
        for (SortedSet<Integer> set : OptionSets.of(options)) {
            all.add(new Numerals(set, forms(List.copyOf(set))));
        }
    }

    private record Numerals(SortedSet<Integer> set, List<int[]> forms) {}

    /** What was written at a place, with the probability that it means that. */
    Fact<SortedSet<Integer>> read(NumeralPlace place) {
        LatticePaths scanned = LatticePaths.forNumerals(HandwritingNet.trained().read(place.asScanned()));
        LatticePaths ink = LatticePaths.forNumerals(HandwritingNet.trained().read(place.inkOnly()));
        List<Fact.Candidate<SortedSet<Integer>>> weighed = all.stream()
                .map(n -> new Fact.Candidate<>(
                        n.set(), (1 - NONE) * Math.sqrt(ratio(scanned, n) * ratio(ink, n)) / all.size()))
                .sorted(Comparator.comparingDouble(c -> -c.confidence()))
                .toList();
        double sum =
                NONE + weighed.stream().mapToDouble(Fact.Candidate::confidence).sum();
        List<Fact.Candidate<SortedSet<Integer>>> shares = weighed.stream()
                .map(c -> new Fact.Candidate<>(c.value(), c.confidence() / sum))
                .toList();
        return new Fact<>(
                shares.get(0).value(),
                shares.get(0).confidence(),
                shares.stream().skip(1).limit(3).toList());
    }

    private static double ratio(LatticePaths line, Numerals numerals) {
        return numerals.forms().stream().mapToDouble(line::ratio).sum()
                / numerals.forms().size();
    }

    /** The ways to write some numbers: with signs or gaps between them, with "och" before the last, or as a range. */
    private static List<int[]> forms(List<Integer> numbers) {
        List<int[]> forms = new ArrayList<>();
        String figures = numbers.stream().map(String::valueOf).collect(Collectors.joining());
        if (numbers.size() == 1) {
            return List.of(LatticePaths.path(figures));
        }
        int first = numbers.get(0);
        int last = numbers.get(numbers.size() - 1);
        boolean range = last - first == numbers.size() - 1;
        if (range) {
            forms.add(LatticePaths.path(first + "-" + last));
        }
        forms.add(LatticePaths.path(figures));
        for (String sign : List.of(",", ".", "/")) {
            forms.add(LatticePaths.path(numbers.stream().map(String::valueOf).collect(Collectors.joining(sign))));
        }
        String before = figures.substring(0, figures.length() - 1);
        for (String and : List.of("och", "o")) {
            forms.add(LatticePaths.path(before + and + last));
            forms.add(LatticePaths.path(String.join(",", Arrays.asList(before.split(""))) + and + last));
        }
        return forms;
    }
}
