package se.fvm.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter of the outbox, without its bytes.
 *
 * @param edition 1, or more where it was sent again on purpose
 * @param attempts how often sending was begun
 * @param nextAttempt not before then
 * @param lastReason why the last attempt failed, in our own words; may be empty
 * @param sent when the server took it, or null
 */
public record Letter(
        long id,
        String kind,
        String reference,
        int edition,
        List<String> recipients,
        String subject,
        State state,
        int attempts,
        Instant nextAttempt,
        String lastReason,
        @Nullable Instant asOf,
        Instant recorded,
        @Nullable Instant sent) {

    public Letter {
        recipients = List.copyOf(recipients);
    }

    /** What has become of a letter. */
    public enum State {
        /** Waits for its next attempt. */
        WAITING,
        /** An attempt is under way, or its outcome is not known. */
        SENDING,
        /** The server took it. */
        SENT,
        /** Given up, or stopped by a person. */
        CANCELLED
    }
}
