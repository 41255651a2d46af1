package se.fvm.correspondence;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;
import se.fvm.ledger.Letters;

/** Reads back what {@link LetterWriter} wrote. */
final class LetterReader {

    private LetterReader() {}

    /**
     * The plain text of a letter in the outbox; empty if it has none.
     *
     * @throws java.util.NoSuchElementException if there is no such letter
     */
    static String text(Letters letters, long id) {
        try {
            return text(letters.raw(id).orElseThrow());
        } catch (MessagingException | IOException damaged) {
            throw new IllegalStateException("letter " + id + " in the outbox cannot be read", damaged);
        }
    }

    /** The plain text of a letter; empty if it has none. */
    static String text(byte[] raw) throws MessagingException, IOException {
        return text(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                String text = text(each);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
