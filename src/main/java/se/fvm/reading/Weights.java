package se.fvm.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The numbers that the reading goes by: what each kind of evidence weighs, how a reader's confidence becomes a
 * probability, and below which probability a person is asked. They stand in {@code weights.properties}, which the
 * benchmark writes from generated mails.
 */
final class Weights {

    private static final String FILE = "weights.properties";
    private static final String EVIDENCE = "evidence.";
    private static final String CALIBRATION = "calibration.";
    private static final String THRESHOLD = "threshold.";
    private static final String MARGIN = "margin.";

    private final Map<Feature, Double> evidence = new EnumMap<>(Feature.class);
    private final Map<FactType, Calibration> calibrations = new EnumMap<>(FactType.class);
    private final Map<FactType, Double> thresholds = new EnumMap<>(FactType.class);
    private final Map<FactType, Double> margins = new EnumMap<>(FactType.class);

    /**
     * Takes the numbers from properties.
     *
     * @param name of the file, for messages
     * @throws IllegalArgumentException naming the file, the key and what is wrong, if one is missing, unknown or no
     *     number of its range
     */
    Weights(Properties properties, String name) {
        Set<String> unused = new TreeSet<>(properties.stringPropertyNames());
        for (Feature feature : Feature.values()) {
            evidence.put(feature, number(properties, name, EVIDENCE + feature.key(), 100, unused));
        }
        for (FactType fact : FactType.values()) {
            thresholds.put(fact, number(properties, name, THRESHOLD + fact.key(), 1, unused));
            margins.put(fact, number(properties, name, MARGIN + fact.key(), 1, unused));
            String key = CALIBRATION + fact.key();
            try {
                calibrations.put(fact, Calibration.parse(text(properties, name, key, unused)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ": " + key + ": " + e.getMessage(), e);
            }
        }
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException(
                    name + ": unknown: " + String.join(", ", unused) + "; remove what the reading does not know");
        }
    }

    /** Those that come with the program. */
    static Weights shipped() {
        try (InputStream in = Weights.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + FILE + "; build it again");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Weights(properties, FILE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private static String text(Properties properties, String name, String key, Set<String> unused) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(name + ": " + key + " is missing; add it, or write the file again");
        }
        unused.remove(key);
        return value;
    }

    private static double number(Properties properties, String name, String key, double most, Set<String> unused) {
        String text = text(properties, name, key, unused);
        double value;
        try {
            value = Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + ": " + key + ": '" + text + "' is not a number", e);
        }
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(
                    name + ": " + key + ": " + text + " is not between 0 and " + Math.round(most));
        }
        return value;
    }

    /** What one of a kind of evidence costs, in nats. */
    double of(Feature feature) {
        return evidence.getOrDefault(feature, 0.0);
    }

    /** A fact with its reader's confidence made a probability. */
    <T> Fact<T> calibrated(FactType type, Fact<T> raw) {
        return calibrations.getOrDefault(type, Calibration.NONE).of(raw);
    }

    /** Whether a fact needs no person: probable enough, and far enough before what else it may be. */
    boolean settles(FactType type, Fact<?> fact) {
        double next = fact.others().isEmpty() ? 0 : fact.others().get(0).confidence();
        return fact.confidence() >= thresholds.getOrDefault(type, 1.0)
                && fact.confidence() - next >= margins.getOrDefault(type, 1.0);
    }
}
