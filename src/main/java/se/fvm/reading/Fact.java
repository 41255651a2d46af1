package se.fvm.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact as read, with how sure and what else it might be.
 *
 * @param value the most probable value, or null where the paper does not state it
 * @param confidence probability that the value (or its absence) is right, 0 to 1
 * @param others runners-up, most probable first
 */
public record Fact<T>(@Nullable T value, double confidence, List<Candidate<T>> others) {

    public Fact {
        others = List.copyOf(others);
    }

    public static <T> Fact<T> of(@Nullable T value, double confidence) {
        return new Fact<>(value, confidence, List.of());
    }

    /** A value that the fact might have. */
    public record Candidate<T>(T value, double confidence) {}
}
