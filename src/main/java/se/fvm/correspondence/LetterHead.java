package se.fvm.correspondence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a letter (RFC 5322).
 *
 * @param from the sender's address
 * @param replyTo where answers go, or null for the sender
 * @param recipients may be empty for a letter that is only looked at
 * @param reference names the letter for good; its Message-ID and the boundaries of its parts are made of it
 * @param date when it was written
 * @param answered what it answers, or null
 */
record LetterHead(
        String from,
        @Nullable String replyTo,
        List<String> recipients,
        String subject,
        String reference,
        Instant date,
        @Nullable Answered answered) {

    LetterHead {
        recipients = List.copyOf(recipients);
    }

    /** In angle brackets, unique to the reference. */
    String messageId() {
        return "<" + reference + "@" + Addresses.domain(from) + ">";
    }

    /**
     * The mail that a letter answers of itself.
     *
     * @param messageId its Message-ID in angle brackets, or null where it has none
     * @param references what it refers to itself, may be empty
     */
    record Answered(@Nullable String messageId, List<String> references) {

        Answered {
            references = List.copyOf(references);
        }
    }
}
