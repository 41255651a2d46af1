package se.fvm.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fvm.ledger.Mail;
import se.fvm.reading.MailReading;

/**
 * A mail as {@code /api/mails} gives it.
 *
 * @param sha256 its name in the archive
 * @param via {@code mailbox}, {@code import} or {@code sample}
 * @param state {@code pending}, {@code filed}, {@code review}, {@code noAgreement} or {@code failed}
 */
public record MailJson(
        long id,
        String sha256,
        String via,
        @Nullable String messageId,
        String from,
        String subject,
        long bytes,
        Instant arrived,
        Instant recorded,
        String state) {

    static MailJson of(Mail mail) {
        return new MailJson(
                mail.id(),
                mail.sha256(),
                mail.via().name().toLowerCase(java.util.Locale.ROOT),
                mail.messageIdOrNull(),
                mail.sender(),
                mail.subject(),
                mail.bytes(),
                mail.arrived(),
                mail.recorded(),
                mail.state().id());
    }

    /** A mail with all that was found in it. */
    public record Whole(
            @JsonUnwrapped MailJson mail,
            List<Attachment> attachments,
            List<DocumentJson> documents,
            List<DeviationJson> deviations) {}

    /** A file of a mail; pages is 0 where it has none, flags say why it could not be read. */
    public record Attachment(String name, String type, long bytes, String sha256, int pages, List<String> flags) {

        static Attachment of(MailReading.ReadFile file) {
            return new Attachment(
                    file.name(),
                    file.type(),
                    file.bytes(),
                    file.sha256(),
                    file.pages(),
                    file.flags().stream()
                            .map(se.fvm.calloff.DeviationKind::flag)
                            .toList());
        }
    }
}
