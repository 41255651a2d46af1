package se.fvm.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import se.fvm.calloff.DeviationKind;

/**
 * A person's word on a paper; it stands beside the machine's reading and goes before it.
 *
 * @param facts the facts as the person left them
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
        /** Takes back the decisions before it. */
        WITHDRAWN
    }
}
