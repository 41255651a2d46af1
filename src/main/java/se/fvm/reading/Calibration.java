package se.fvm.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns a reader's own confidence into the share of facts that were right at that confidence: straight lines between
 * measured points, never falling (isotonic calibration; Zadrozny and Elkan 2002).
 */
final class Calibration {

    /** Leaves every confidence as it is. */
    static final Calibration NONE = new Calibration(List.of(new Point(0, 0), new Point(1, 1)));

    private final List<Point> points;

    private Calibration(List<Point> points) {
        this.points = points;
    }

    /**
     * A measured point.
     *
     * @param raw the reader's confidence, 0 to 1
     * @param right the share that was right, 0 to 1
     */
    private record Point(double raw, double right) {}

    /**
     * Reads points such as {@code 0.6:0.71 0.97:0.995}.
     *
     * @throws IllegalArgumentException saying what is wrong with them
     */
    static Calibration parse(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        List<Point> points = new ArrayList<>();
        for (String pair : text.strip().split("\\s+")) {
            String[] parts = pair.split(":", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("'" + pair + "' is not of the form confidence:probability");
            }
            Point point = new Point(share(parts[0]), share(parts[1]));
            if (!points.isEmpty()) {
                Point before = points.get(points.size() - 1);
                if (point.raw() <= before.raw() || point.right() < before.right()) {
                    throw new IllegalArgumentException("'" + pair + "' does not rise from the pair before it");
                }
            }
            points.add(point);
        }
        return new Calibration(List.copyOf(points));
    }

    private static double share(String text) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("'" + text + "' is not between 0 and 1");
        }
        return value;
    }

    /** The probability at a confidence of 0 to 1; beyond the points, that of the nearest. */
    double at(double raw) {
        double[] raws = points.stream().mapToDouble(Point::raw).toArray();
        int place = Arrays.binarySearch(raws, raw);
        if (place >= 0) {
            return points.get(place).right();
        }
        int next = -place - 1;
        if (next == 0) {
            return points.get(0).right();
        }
        Point before = points.get(next - 1);
        if (next == points.size()) {
            return before.right();
        }
        Point after = points.get(next);
        double part = (raw - before.raw()) / (after.raw() - before.raw());
        return before.right() + part * (after.right() - before.right());
    }

    /** A fact with its probability; what is left goes to the runners-up in proportion. */
    <T> Fact<T> of(Fact<T> raw) {
        double probability = at(raw.confidence());
        double rest = 1 - raw.confidence();
        double scale = rest <= 0 ? 0 : (1 - probability) / rest;
        List<Fact.Candidate<T>> others = raw.others().stream()
                .map(c -> new Fact.Candidate<>(c.value(), Math.min(1, c.confidence() * scale)))
                .toList();
        return new Fact<>(raw.value(), probability, others);
    }
}
