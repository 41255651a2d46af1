package se.fvm.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter of the outbox, without its bytes.
 *
 * @param edition 1, or more where it was sent again on purpose
 * @param attempts how often sending was begun
 * @param nextAttempt not before then
 * @param attempted when sending was last begun, or null
 * @param lastReason why the last attempt failed, or why it was stopped, in our own words; may be empty
 * @param sent when the server took it, or null
 * @param municipality code of the municipality that it goes to, or null
 * @param answers id of the mail that it answers, or null
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
        @Nullable Instant attempted,
        String lastReason,
        @Nullable Instant asOf,
        Instant recorded,
        @Nullable Instant sent,
        @Nullable String municipality,
        @Nullable Long answers) {

    /** Sending takes seconds, and the server's silence is waited for a minute at most. */
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(10);

    public Letter {
        recipients = List.copyOf(recipients);
    }

    /** Whether an attempt was begun so long ago that nobody will ever say what came of it. */
    public boolean ambiguous(Instant now) {
        return state == State.SENDING
                && (!lastReason.isEmpty() || attempted == null || attempted.isBefore(now.minus(LONGEST_SENDING)));
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
