package se.fvm.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;

/** A mail that goes out byte for byte as it was written: nothing on the way to the server may change it. */
final class AsWritten extends MimeMessage {

    private AsWritten(byte[] raw) throws MessagingException {
        super(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    static MimeMessage of(byte[] raw) {
        try {
            return new AsWritten(raw);
        } catch (MessagingException damaged) {
            throw new IllegalStateException("a letter of the outbox cannot be read", damaged);
        }
    }

    /** Would write head and body anew. */
    @Override
    public void saveChanges() {}
}
