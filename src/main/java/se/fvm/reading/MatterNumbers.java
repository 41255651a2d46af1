package se.fvm.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settles the diarienummer of the papers of one mail. Most papers of a municipality belong to one matter, so that a number
 * seen on another paper is expected on this one; but what this one says must bear it out.
 */
final class MatterNumbers {

    /** How often two papers of one municipality in one mail bear the same number. */
    private static final double SAME = 0.9;

    private static final double NO_NUMBER = 0.3;

    /** The same where print was read as a number, though not clearly. */
    private static final double NO_NUMBER_IN_PRINT = 0.03;

    private static final double SETTLED = 0.8;
    private static final double PRINT_AGREES = 5;

    /** How much better than nothing a number must explain what stands on a paper, however much it is expected. */
    private static final double SEEN = 30;

    private static final double LEAST = 1e-9;
    private static final Pattern PARTS = Pattern.compile("([a-z]*)(/?)(20\\d\\d)(.*)");

    private final HandwrittenNumbers numbers;

    MatterNumbers(HandwrittenNumbers numbers) {
        this.numbers = numbers;
    }

    /** What a paper says, and whose it is. */
    record OfParty(PaperNumber number, @Nullable String municipality) {}

    /** The number of every paper, in the same order. */
    List<Optional<Evidence>> settle(List<OfParty> papers) {
        List<Optional<Evidence>> settled = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            List<OfParty> others = new ArrayList<>(papers);
            OfParty paper = others.remove(i);
            settled.add(settle(
                    paper.number(),
                    others.stream()
                            .filter(o -> Objects.equals(o.municipality(), paper.municipality()))
                            .map(OfParty::number)
                            .toList()));
        }
        return settled;
    }

    private Optional<Evidence> settle(PaperNumber paper, List<PaperNumber> others) {
        if (paper.clear() || (paper.lines().isEmpty() && paper.hints().isEmpty())) {
            return Optional.ofNullable(paper.printed());
        }
        Map<String, Double> expected = expected(others);
        Set<String> all = new HashSet<>(expected.keySet());
        all.addAll(paper.ratios().keySet());
        Map<String, Double> ratios = numbers.ratios(paper.lines(), all);
        Map<String, Double> weights = new HashMap<>();
        for (String number : all) {
            double seen = Math.max(ratios.getOrDefault(number, 0.0), paper.hinted(number));
            if (seen < SEEN) {
                continue;
            }
            double usual = SAME * expected.getOrDefault(number, 0.0) + (1 - SAME) * numbers.prior(number);
            weights.put(number, seen * usual * (paper.print(number) > 0 ? PRINT_AGREES : 1));
        }
        double none = paper.printed() == null ? NO_NUMBER : NO_NUMBER_IN_PRINT;
        double sum = none + weights.values().stream().mapToDouble(w -> w).sum();
        return weights.entrySet().stream()
                .filter(e -> e.getValue() / sum >= SETTLED && !DnrForms.isRegions(e.getKey()))
                .findFirst()
                .map(e -> evidence(paper, e.getKey(), e.getValue() / sum, others));
    }

    /** How likely each number is on a paper, by what the other papers of the same municipality say. */
    private Map<String, Double> expected(List<PaperNumber> others) {
        Set<String> all = new HashSet<>();
        for (PaperNumber other : others) {
            all.addAll(other.ratios().keySet());
            if (other.printed() != null) {
                all.add(symbols(other.printed().value()));
            }
        }
        Map<String, Double> weights = new HashMap<>();
        all.forEach(number -> weights.put(number, Math.max(LEAST, numbers.prior(number))));
        for (PaperNumber other : others) {
            Map<String, Double> ratios = numbers.ratios(other.lines(), all);
            weights.replaceAll((number, weight) -> {
                double says = Math.max(other.print(number), ratios.getOrDefault(number, 0.0));
                return weight * (1 - SAME + SAME * says);
            });
        }
        double sum = NO_NUMBER + weights.values().stream().mapToDouble(w -> w).sum();
        weights.replaceAll((number, weight) -> weight / sum);
        return weights;
    }

    private static Evidence evidence(PaperNumber paper, String number, double probability, List<PaperNumber> others) {
        String text = others.stream()
                .map(PaperNumber::printed)
                .filter(Objects::nonNull)
                .map(Evidence::value)
                .filter(v -> symbols(v).equals(number))
                .findFirst()
                .orElseGet(() -> spelled(number));
        Evidence line = paper.place();
        return new Evidence("dnr", text, line.page(), line.box(), line.dpi(), line.text(), probability);
    }

    /** A number as the recogniser of handwriting knows it: small letters, no blanks. */
    static String symbols(String printed) {
        return printed.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    /** A number as it is usually printed. */
    private static String spelled(String number) {
        Matcher m = PARTS.matcher(number);
        if (!m.matches() || m.group(1).isEmpty()) {
            return number.toUpperCase(Locale.ROOT);
        }
        String blank = m.group(2).isEmpty() && m.group(4).startsWith("/") ? " " : "";
        return m.group(1).toUpperCase(Locale.ROOT) + m.group(2) + blank + m.group(3) + m.group(4);
    }
}
