package se.fvm.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fvm.document.Box;
import se.fvm.document.GreyImage;
import se.fvm.document.HandwritingNet;
import se.fvm.document.SymbolLattice;

/** Weighs which day stands on handwritten lines, of all days that can be meant. */
final class HandwrittenDays {

    /** Signing was rarely long before the mail: the weight of a day falls to a third in as many days. */
    private static final double USUAL_DAYS = 60;

    private static final DayLikelihoods.Score NOTHING = new DayLikelihoods.Score(1e-6, false);
    private static final double NO_DAY = 0.3;
    private static final double CLEAR = 0.8;

    /** A line with fewer symbols that may be digits holds no day. */
    private static final int LEAST_DIGITS = 2;

    private static final String LIKE_DIGITS = "0123456789lizovu/";

    private final LocalDate earliest;
    private final DayLikelihoods likelihoods;
    private final Map<LocalDate, Double> prior = new HashMap<>();

    /** Only days within the bounds are weighed. */
    HandwrittenDays(LocalDate earliest, LocalDate latest) {
        this.earliest = earliest;
        likelihoods = new DayLikelihoods(earliest, latest);
        double sum = 0;
        for (LocalDate day = earliest; !day.isAfter(latest); day = day.plusDays(1)) {
            double weight = Math.exp(-ChronoUnit.DAYS.between(day, latest) / USUAL_DAYS) + 0.05;
            prior.put(day, weight);
            sum += weight;
        }
        double all = sum;
        prior.replaceAll((day, weight) -> weight / all * (1 - NO_DAY));
    }

    /**
     * What the lines say.
     *
     * @param days probabilities of days; they and the probability that no day stands there sum up to 1
     * @param where the line on which the likeliest day stands, or null
     * @param whole whether the likeliest day stands there with its year
     */
    record Weighed(Map<LocalDate, Double> days, @Nullable Box where, boolean whole) {}

    /**
     * Weighs the days on some lines. Where several lines each hold a day beyond doubt, several people signed, and the
     * latest counts.
     */
    Weighed read(List<HandwrittenLines.HandwrittenLine> lines) {
        List<Weighed> each = lines.stream().map(this::read).toList();
        Optional<Weighed> last = each.stream()
                .filter(w -> likeliest(w).getValue() > CLEAR)
                .max(Comparator.comparing(w -> likeliest(w).getKey()));
        return last.or(() ->
                        each.stream().max(Comparator.comparing(w -> likeliest(w).getValue())))
                .orElse(new Weighed(Map.of(), null, false));
    }

    private Map.Entry<LocalDate, Double> likeliest(Weighed weighed) {
        return weighed.days().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElse(Map.entry(earliest, 0.0));
    }

    private Weighed read(HandwrittenLines.HandwrittenLine line) {
        Map<LocalDate, DayLikelihoods.Score> scanned = scores(line.asScanned());
        Map<LocalDate, DayLikelihoods.Score> ink = scores(line.inkOnly());
        Map<LocalDate, Double> weights = new HashMap<>();
        prior.forEach((day, weight) -> {
            double ratio = scanned.getOrDefault(day, NOTHING).ratio()
                    * ink.getOrDefault(day, NOTHING).ratio();
            weights.put(day, Math.sqrt(ratio) * weight);
        });
        double all = NO_DAY + weights.values().stream().mapToDouble(w -> w).sum();
        weights.replaceAll((day, weight) -> weight / all);
        LocalDate best = likeliest(new Weighed(weights, null, false)).getKey();
        boolean whole = scanned.getOrDefault(best, NOTHING).whole()
                || ink.getOrDefault(best, NOTHING).whole();
        return new Weighed(weights, line.box(), whole);
    }

    private Map<LocalDate, DayLikelihoods.Score> scores(GreyImage image) {
        SymbolLattice lattice = HandwritingNet.trained().read(image);
        boolean digits =
                lattice.best().chars().filter(c -> LIKE_DIGITS.indexOf(c) >= 0).count() >= LEAST_DIGITS;
        return digits ? likelihoods.on(lattice) : Map.of();
    }
}
