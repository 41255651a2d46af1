package se.fvm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import se.fvm.bench.GeneratedRun.Sample;
import se.fvm.bench.ReliabilityTable.Outcome;
import se.fvm.reading.CalibrationPoints;

/**
 * Fits weights.properties to generated mails: {@code mvn -Pbench -Dbench=fit}. First what evidence weighs, then how each
 * reader's confidence becomes a probability, then below which probability a person is asked. Fit and measure on
 * different seeds.
 */
public final class FitWeights {
    private static final Path FILE = Path.of("src/main/resources/se/fvm/reading/weights.properties");
    private static final String SEEDS = "401-404";

    /** Facts with a calibration and a threshold of their own. */
    static final List<String> FACTS =
            List.of("kind", "agreement", "municipality", "options", "signed", "unsigned", "signedOn");

    /** How far the logarithm of a weight may well move. */
    private static final double DEVIATION = 0.4;

    /** Nothing below this probability is settled, however well it went with generated mails. */
    private static final double FLOOR = 0.9;

    /** Where even the surest facts hold errors: most of them that may be wrong, surely enough. */
    private static final double BOUND = 0.02;

    /** A fact seen less often keeps its numbers. */
    private static final int FEWEST = 200;

    private FitWeights() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        BenchOptions options = BenchOptions.of(args, SEEDS);
        WeightsFile weights = new WeightsFile(Files.readString(FILE));
        GeneratedRun.Result first =
                new GeneratedRun(options, weights.uncalibrated(FACTS).text()).run();
        for (String type : List.of("kind", "municipality")) {
            weights.set(evidence(weights, type, first.samples()));
        }
        GeneratedRun.Result second =
                new GeneratedRun(options, weights.uncalibrated(FACTS).text()).run();
        for (String fact : FACTS) {
            List<Outcome> raw = Reliability.outcomes(second.facts(), fact);
            if (raw.size() < FEWEST) {
                System.out.printf("%s: %d facts are too few, its numbers stay%n", fact, raw.size());
                continue;
            }
            String points = IsotonicFit.fit(raw);
            weights.set("calibration." + fact, points);
            weights.set("threshold." + fact, String.format(Locale.ROOT, "%.4f", threshold(raw, points)));
        }
        weights.describe("mvn -Pbench -Dbench=fit, seeds %s, %d mails, %d papers, %d facts"
                .formatted(
                        options.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        second.mails(),
                        second.papers(),
                        second.facts().size()));
        Files.writeString(FILE, weights.text());
        System.out.println("Written: " + FILE + "; now measure with other seeds: mvn -Pbench -Dbench=reliability");
    }

    /** The lowest probability above which no error was seen, but no lower than the floor. */
    static double threshold(List<Outcome> raw, String points) {
        List<Outcome> calibrated = raw.stream()
                .map(o -> new Outcome(CalibrationPoints.at(points, o.probability()), o.right()))
                .toList();
        ThresholdCurve curve = ThresholdCurve.of(calibrated);
        double without = curve.withoutErrors()
                .or(() -> curve.below(BOUND))
                .map(ThresholdCurve.Point::threshold)
                .orElse(1.0);
        // rounded down, so that the fact at the threshold is settled as it was here
        return Math.max(FLOOR, Math.floor(without * 1e4) / 1e4);
    }

    private static Map<String, Double> evidence(WeightsFile weights, String type, List<Sample> samples) {
        List<Sample> mine = samples.stream()
                .filter(s -> s.weighed().type().equals(type))
                .filter(s -> s.weighed().amounts().containsKey(s.truth()))
                .toList();
        List<String> features = mine.stream()
                .flatMap(s -> s.weighed().amounts().values().stream())
                .flatMap(m -> m.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        double[] before = features.stream()
                .mapToDouble(f -> weights.number("evidence." + f))
                .toArray();
        double[] fitted =
                new LogitFit(mine.stream().map(s -> example(s, features)).toList(), before, DEVIATION).fit();
        Map<String, Double> result = new LinkedHashMap<>();
        for (int f = 0; f < fitted.length; f++) {
            System.out.printf(Locale.ROOT, "%s %.3f -> %.3f%n", features.get(f), before[f], fitted[f]);
            result.put("evidence." + features.get(f), fitted[f]);
        }
        return result;
    }

    private static LogitFit.Example example(Sample sample, List<String> features) {
        List<String> candidates = new ArrayList<>(sample.weighed().amounts().keySet());
        double[][] amounts = new double[candidates.size()][features.size()];
        for (int c = 0; c < amounts.length; c++) {
            Map<String, Double> paid = sample.weighed().amounts().get(candidates.get(c));
            for (int f = 0; f < features.size(); f++) {
                amounts[c][f] = paid.getOrDefault(features.get(f), 0.0);
            }
        }
        return new LogitFit.Example(amounts, candidates.indexOf(sample.truth()));
    }
}
