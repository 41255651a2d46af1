package se.fvm.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.DeviationKind;

/**
 * A paper of a mail: what was read of it, and what a person said.
 *
 * @param id stays the same when the mail is read again
 * @param reading the reading that this speaks of, the latest
 * @param position its place among the reading's documents, from 0
 * @param attachment name of the file that holds its first page
 * @param read the facts as the machine read them
 * @param flags deviations that are open on it
 * @param needsReview whether the reading wants a person to look
 * @param decisionOrNull a person's word that stands, or null
 * @param arrived when its mail arrived
 */
public record Document(
        long id,
        long mail,
        long reading,
        int position,
        String attachment,
        int firstPage,
        int lastPage,
        String contentDigest,
        Facts read,
        Set<DeviationKind> flags,
        boolean needsReview,
        @Nullable Decision decisionOrNull,
        Instant arrived) {

    public Document {
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }

    public Optional<Decision> decision() {
        return Optional.ofNullable(decisionOrNull);
    }

    /** The facts as they stand: a person's, else the machine's. */
    public Facts facts() {
        return decisionOrNull == null ? read : decisionOrNull.facts();
    }

    /** Whether a person has said that it does not count. */
    public boolean rejected() {
        return decisionOrNull != null && decisionOrNull.kind() == Decision.Kind.REJECTED;
    }

    /** Whether nobody has to look at it any more. */
    public boolean settled() {
        return rejected() || (vouchedFor() && flags.stream().noneMatch(DeviationKind::needsPerson));
    }

    private boolean vouchedFor() {
        return decisionOrNull != null || !needsReview;
    }
}
