package se.fvm.correspondence;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Writes letters as mails (RFC 5322) of text and HTML that say the same. */
final class LetterWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Session NO_SESSION = Session.getInstance(new Properties());

    private LetterWriter() {}

    /**
     * A letter's bytes.
     *
     * @param reference names the letter for good; its Message-ID is made of it
     * @param recipients may be empty for a letter that is only looked at
     */
    static byte[] write(
            String from,
            @Nullable String replyTo,
            List<String> recipients,
            String subject,
            String text,
            String html,
            String reference,
            Instant date) {
        try {
            MimeMessage mail = new NamedMessage(reference, from);
            mail.setFrom(new InternetAddress(from));
            if (replyTo != null) {
                mail.setReplyTo(new InternetAddress[] {new InternetAddress(replyTo)});
            }
            for (String recipient : recipients) {
                mail.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
            }
            mail.setSubject(subject, UTF_8);
            mail.setSentDate(Date.from(date));
            // RFC 3834, 5: nobody's automatic responder is to answer this.
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setContentLanguage(new String[] {"sv"});
            mail.setContent(new MimeMultipart("alternative", part(text, "plain"), part(html, "html")));
            mail.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException wrong) {
            throw new IllegalStateException("a letter could not be written", wrong);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a letter could not be written to memory", impossible);
        }
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }

    /** Keeps the Message-ID that the letter is given, which Jakarta Mail would make up from the machine's name. */
    private static final class NamedMessage extends MimeMessage {

        private final String id;

        NamedMessage(String reference, String from) {
            super(NO_SESSION);
            this.id = "<" + reference + "@" + from.substring(from.indexOf('@') + 1) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
