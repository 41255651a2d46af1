package se.fvm.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.DeviationKind;

/**
 * A person's word on a paper; it stands beside the machine's reading and goes before it.
 *
 * @param facts the facts as the person left them
 * @param undoesOrNull the decision that this one takes back, repeating what stood before it; or null
 * @param accepted deviations that the person had before them, and that hold the paper back no longer
 */
public record Decision(
        long id,
        long document,
        Kind kind,
        Facts facts,
        Set<DeviationKind> accepted,
        String who,
        String reason,
        @Nullable Long undoesOrNull,
        Instant recorded) {

    public Decision {
        accepted = accepted.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(accepted));
    }

    /** What the person said. */
    public enum Kind {
        /** The facts are right as read. */
        CONFIRMED,
        /** The facts are these. */
        CORRECTED,
        /** The paper does not count. */
        REJECTED,
        /** The paper does not count: it repeats another one. */
        DUPLICATE,
        /** The paper does not count: a later one has taken its place. */
        SUPERSEDED,
        /** The paper does not count: its pages belong to another one. */
        MERGED,
        /** Takes back the decisions before it. */
        WITHDRAWN;

        /** Whether the paper counts, as far as this goes. */
        public boolean counts() {
            return this == CONFIRMED || this == CORRECTED || this == WITHDRAWN;
        }
    }
}
