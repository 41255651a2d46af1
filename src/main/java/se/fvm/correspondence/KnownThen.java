package se.fvm.correspondence;

import java.util.List;
import se.fvm.calloff.CallOffStatus;
import se.fvm.ledger.Deviation;

/**
 * What the ledger knew at a moment.
 *
 * @param status how it stood with the call-offs
 * @param open the deviations that were open
 */
record KnownThen(CallOffStatus status, List<Deviation> open) {

    KnownThen {
        open = List.copyOf(open);
    }
}
