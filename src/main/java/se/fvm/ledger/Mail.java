package se.fvm.ledger;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the ledger.
 *
 * @param id the ledger's id
 * @param sha256 its name in the archive
 * @param placeOrNull where it lay in the mailbox, or null
 * @param messageIdOrNull as given, or null
 * @param arrived when it arrived
 * @param recorded when we came to know of it
 * @param state what has become of it: now, or at the moment that was asked for
 * @param attempts how often reading it was begun
 */
public record Mail(
        long id,
        String sha256,
        Via via,
        @Nullable MailboxPlace placeOrNull,
        @Nullable String messageIdOrNull,
        String sender,
        String subject,
        long bytes,
        Instant arrived,
        Instant recorded,
        boolean asArrived,
        MailState state,
        int attempts) {

    public Optional<MailboxPlace> place() {
        return Optional.ofNullable(placeOrNull);
    }

    public Optional<String> messageId() {
        return Optional.ofNullable(messageIdOrNull);
    }
}
