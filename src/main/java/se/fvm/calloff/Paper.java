package se.fvm.calloff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A paper together with what comparison says of it.
 *
 * @param found deviations by comparison with the deadline, the expected and the papers before
 */
record Paper(Submission submission, Set<DeviationKind> found) {

    private static final Set<DeviationKind> UNCERTAIN = Collections.unmodifiableSet(EnumSet.of(
            DeviationKind.UNCERTAIN_KIND,
            DeviationKind.UNCERTAIN_MUNICIPALITY,
            DeviationKind.UNCERTAIN_OPTIONS,
            DeviationKind.UNCERTAIN_SIGNATURE));

    Paper {
        found = found.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(found));
    }

    /** What comparison says and no person has accepted. */
    Set<DeviationKind> standing() {
        Set<DeviationKind> standing = EnumSet.noneOf(DeviationKind.class);
        standing.addAll(found);
        standing.removeAll(submission.accepted());
        return standing;
    }

    boolean isDuplicate() {
        return found.contains(DeviationKind.DUPLICATE);
    }

    /** Whether the agreement is in force as far as the municipality can bring it about. */
    boolean counts() {
        return submission.settled()
                && submission.signed()
                && !submission.flags().contains(DeviationKind.DRAFT)
                && standing().stream().noneMatch(DeviationKind::needsPerson)
                && submission.flags().stream()
                        .filter(flag -> !submission.accepted().contains(flag))
                        .noneMatch(DeviationKind::needsPerson);
    }

    /** Whether it is known to lack the signature, so that there is nothing to find out by looking. */
    boolean plainlyUnsigned() {
        return !submission.signed() && submission.flags().stream().noneMatch(UNCERTAIN::contains);
    }
}
