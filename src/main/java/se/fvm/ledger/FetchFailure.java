package se.fvm.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the mailbox that could not be taken.
 *
 * @param attempts how often it was tried
 * @param reason why the last attempt failed, in our own words
 * @param givenUp when it was moved to the Failed folder, or null
 */
public record FetchFailure(
        long id,
        MailboxPlace place,
        int attempts,
        String reason,
        Instant firstFailed,
        Instant lastFailed,
        @Nullable Instant givenUp) {}
