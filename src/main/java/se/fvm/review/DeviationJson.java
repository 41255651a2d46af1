package se.fvm.review;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.fvm.ledger.Deviation;

/**
 * A deviation as {@code /api/deviations} gives it.
 *
 * @param kind such as {@code original-missing}
 * @param severity {@code note}, {@code warning} or {@code serious}
 * @param days days past the time allowed, for those that are counted in days, else 0
 * @param closed when it ended, or null while it is open
 */
public record DeviationJson(
        String id,
        String kind,
        String severity,
        @Nullable Long mail,
        @Nullable Long document,
        @Nullable String municipality,
        @Nullable String agreement,
        int days,
        String evidence,
        Instant opened,
        @Nullable Instant closed) {

    static DeviationJson of(Deviation d) {
        return new DeviationJson(
                d.id(),
                d.kind().flag(),
                d.severity().name().toLowerCase(Locale.ROOT),
                d.mail(),
                d.document(),
                d.municipality(),
                d.agreement(),
                d.days(),
                d.evidence(),
                d.opened(),
                d.closed());
    }
}
