package se.fvm.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fvm.document.Box;
import se.fvm.document.GreyImage;
import se.fvm.document.HandwritingNet;
import se.fvm.document.LineInput;

/** Weighs which day stands on handwritten lines, of all days that can be meant. */
final class HandwrittenDays {

    /** Signing was rarely long before the mail: the weight of a day falls to a third in as many days. */
    private static final double USUAL_DAYS = 60;

    private static final DayLikelihoods.Score NOTHING = new DayLikelihoods.Score(1e-6, false);
    private static final double NO_DAY = 0.3;

    private final LocalDate earliest;
    private final LocalDate latest;
    private final Map<LocalDate, Double> prior = new HashMap<>();

    /** Only days within the bounds are weighed. */
    HandwrittenDays(LocalDate earliest, LocalDate latest) {
        this.earliest = earliest;
        this.latest = latest;
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

    Weighed read(List<HandwrittenLines.HandwrittenLine> lines) {
        Map<LocalDate, Double> sum = new HashMap<>();
        double best = 0;
        Box where = null;
        boolean whole = false;
        for (HandwrittenLines.HandwrittenLine line : lines) {
            Map<LocalDate, DayLikelihoods.Score> scanned = scores(line.asScanned());
            Map<LocalDate, DayLikelihoods.Score> ink = scores(line.inkOnly());
            Set<LocalDate> days = new HashSet<>(scanned.keySet());
            days.addAll(ink.keySet());
            for (LocalDate day : days) {
                DayLikelihoods.Score first = scanned.getOrDefault(day, NOTHING);
                DayLikelihoods.Score second = ink.getOrDefault(day, NOTHING);
                double ratio = Math.sqrt(first.ratio() * second.ratio()) * prior.getOrDefault(day, 0.0);
                sum.merge(day, ratio, Double::sum);
                if (ratio > best) {
                    best = ratio;
                    where = line.box();
                    whole = first.whole() || second.whole();
                }
            }
        }
        double all = NO_DAY + sum.values().stream().mapToDouble(v -> v).sum();
        sum.replaceAll((day, ratio) -> ratio / all);
        return new Weighed(sum, where, whole);
    }

    private Map<LocalDate, DayLikelihoods.Score> scores(GreyImage image) {
        LineInput input = LineInput.of(image, new Box(0, 0, image.width(), image.height()));
        return DayLikelihoods.of(HandwritingNet.trained().read(input), earliest, latest);
    }
}
