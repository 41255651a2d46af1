package se.fvm.calloff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deviation that follows from comparing what came with what was expected.
 *
 * @param kind what deviates
 * @param municipality code of the municipality, or null where it is not known
 * @param agreement id of the agreement, or null where it is not known
 * @param mail the mail that it is about, or null
 * @param document the paper that it is about, or null
 * @param since the first day on which it is so
 * @param days days past the time allowed, for those that are counted in days, else 0
 */
public record Mismatch(
        DeviationKind kind,
        @Nullable String municipality,
        @Nullable String agreement,
        @Nullable Long mail,
        @Nullable Long document,
        LocalDate since,
        int days) {}
