package se.fvm.ledger;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail that lies in the archive and is to be entered. Texts longer than the ledger holds are cut.
 *
 * @param sha256 its name in the archive, 64 hexadecimal digits in lower case
 * @param via how it came
 * @param placeOrNull where it lay in the mailbox, or null
 * @param messageId as given, or null; no two mails are ever taken for one because of it
 * @param sender address of the sender, may be empty
 * @param subject decoded, may be empty
 * @param bytes size of the archived file
 * @param arrived when it arrived: topmost Received, else INTERNALDATE, else Date
 * @param recorded when we came to know of it
 * @param asArrived whether its first reading too counts as known from {@code recorded} on (an import of the past)
 */
public record NewMail(
        String sha256,
        Via via,
        @Nullable MailboxPlace placeOrNull,
        @Nullable String messageId,
        String sender,
        String subject,
        long bytes,
        Instant arrived,
        Instant recorded,
        boolean asArrived) {

    public Optional<MailboxPlace> place() {
        return Optional.ofNullable(placeOrNull);
    }
}
