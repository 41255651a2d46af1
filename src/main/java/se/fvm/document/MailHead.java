package se.fvm.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail's headers and structure say, decoded. Everything here comes from outside and is to be shown as text.
 *
 * @param from address of the sender in lower case, or empty
 * @param fromName display name of the sender, or empty
 * @param originalSenders addresses in lower case of the senders of forwarded mails within, outermost first
 * @param returnPath address of the envelope's sender; empty for a null sender {@code <>}, null where unknown
 * @param subject may be empty
 * @param messageId as given, or null
 * @param inReplyTo as given, or null
 * @param received date of the topmost Received header, or null
 * @param date the Date header, or null
 * @param automatic what kind of automatic mail this is
 */
public record MailHead(
        String from,
        String fromName,
        List<String> originalSenders,
        @Nullable String returnPath,
        String subject,
        @Nullable String messageId,
        @Nullable String inReplyTo,
        @Nullable Instant received,
        @Nullable Instant date,
        Automatic automatic) {

    public MailHead {
        originalSenders = List.copyOf(originalSenders);
    }

    /** Mail that no person wrote to us (RFC 3834, RFC 3464, RFC 2369). */
    public enum Automatic {
        /** Written by a person, as far as one can see. */
        NONE,
        /** An automatic reply, such as out-of-office. */
        REPLY,
        /** A delivery status notification. */
        BOUNCE,
        /** A newsletter, a mailing list, advertising. */
        BULK
    }
}
