package se.fvm.correspondence;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Writes letters as mails (RFC 5322, 2045). The same letter gives the same bytes. */
final class LetterWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Session NO_SESSION = Session.getInstance(new Properties());

    private LetterWriter() {}

    /** A letter of text alone. */
    static byte[] write(LetterHead head, String text) {
        return bytes(head, mail -> mail.setText(text, UTF_8));
    }

    /**
     * A letter of text and HTML that say the same, with files.
     *
     * @param images that the HTML shows by their Content-IDs (RFC 2392)
     */
    static byte[] write(LetterHead head, String text, String html, List<LetterPart> images, List<LetterPart> files) {
        return bytes(head, mail -> {
            Multipart shown = new Parts("related", head.reference() + "-3");
            shown.addBodyPart(part(html, "html"));
            for (LetterPart image : images) {
                MimeBodyPart part = file(image);
                part.setContentID("<" + image.name() + ">");
                part.setDisposition(MimeBodyPart.INLINE);
                shown.addBodyPart(part);
            }
            Multipart forms = new Parts("alternative", head.reference() + "-2");
            forms.addBodyPart(part(text, "plain"));
            forms.addBodyPart(around(shown));
            Multipart whole = new Parts("mixed", head.reference() + "-1");
            whole.addBodyPart(around(forms));
            for (LetterPart each : files) {
                MimeBodyPart part = file(each);
                part.setFileName(each.name());
                part.setDisposition(MimeBodyPart.ATTACHMENT);
                whole.addBodyPart(part);
            }
            mail.setContent(whole);
        });
    }

    private static byte[] bytes(LetterHead head, Body body) {
        try {
            MimeMessage mail = new NamedMessage(head.messageId());
            mail.setFrom(new InternetAddress(head.from()));
            String replyTo = head.replyTo();
            if (replyTo != null) {
                mail.setReplyTo(new InternetAddress[] {new InternetAddress(replyTo)});
            }
            for (String recipient : head.recipients()) {
                mail.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
            }
            mail.setSubject(head.subject(), UTF_8);
            mail.setSentDate(Date.from(head.date()));
            automatic(mail, head.answered());
            mail.setContentLanguage(new String[] {"sv"});
            body.fill(mail);
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

    /** Says that no person wrote it (RFC 3834, 5), and which thread it belongs to (RFC 5322, 3.6.4). */
    private static void automatic(MimeMessage mail, LetterHead.@Nullable Answered answered) throws MessagingException {
        mail.setHeader("Auto-Submitted", answered == null ? "auto-generated" : "auto-replied");
        // Understood by Exchange, which does not heed the field above in all cases.
        mail.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        if (answered == null || answered.messageId() == null) {
            return;
        }
        mail.setHeader("In-Reply-To", answered.messageId());
        mail.setHeader("References", String.join("\r\n ", references(answered, answered.messageId())));
    }

    private static List<String> references(LetterHead.Answered answered, String last) {
        List<String> references = new ArrayList<>(answered.references());
        references.remove(last);
        references.add(last);
        return references;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart around(Multipart parts) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(parts);
        return part;
    }

    private static MimeBodyPart file(LetterPart file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Fills in what a letter says. */
    private interface Body {
        void fill(MimeMessage mail) throws MessagingException;
    }

    /** Keeps the boundary that it is given, which Jakarta Mail would make up from the time. */
    private static final class Parts extends MimeMultipart {

        Parts(String subtype, String boundary) {
            ContentType type = new ContentType("multipart", subtype, null);
            type.setParameter("boundary", "=_" + boundary);
            contentType = type.toString();
        }
    }

    /** Keeps the Message-ID that the letter is given, which Jakarta Mail would make up from the machine's name. */
    private static final class NamedMessage extends MimeMessage {

        private final String id;

        NamedMessage(String id) {
            super(NO_SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
