package se.fvm.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.Severity;

/**
 * A difference between what came and what was expected, or a reason for a person to look.
 *
 * @param id names it for good; a number, or for one derived from the state of things a name such as
 *     {@code original-missing-1440-call-off}
 * @param mail the mail that it is about, or null
 * @param document the paper that it is about, or null
 * @param related the earlier paper that the paper repeats or changes, or null
 * @param municipality code of the municipality that it is about, or null
 * @param agreement id of the agreement that it is about, or null
 * @param days days past the time allowed, for those that are counted in days, else 0
 * @param evidence what it rests on, to be shown as text; may be empty
 * @param opened since when it is so
 * @param recorded since when we know
 * @param closed when it ended, or null while it is open
 * @param closedBy who closed it: a user, or empty for the program itself
 * @param closedWhy the reason, may be empty
 */
public record Deviation(
        String id,
        DeviationKind kind,
        @Nullable Long mail,
        @Nullable Long document,
        @Nullable Long related,
        @Nullable String municipality,
        @Nullable String agreement,
        int days,
        String evidence,
        Instant opened,
        Instant recorded,
        @Nullable Instant closed,
        String closedBy,
        String closedWhy) {

    public Severity severity() {
        return kind.severity();
    }

    public boolean open() {
        return closed == null;
    }
}
