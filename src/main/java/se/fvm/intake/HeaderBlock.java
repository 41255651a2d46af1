package se.fvm.intake;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The header block of a message, as far as the register needs it; all else is read later, away from the service. What
 * cannot be parsed is absent: nothing in a mail may keep it from being registered.
 */
final class HeaderBlock {

    /** Far more than any mail server lets pass (Postfix and Exchange stop at 100 to 256 KB). */
    private static final int LONGEST = 512 * 1024;

    private static final int LONGEST_VALUE = 1000;

    private final InternetHeaders headers;

    private HeaderBlock(InternetHeaders headers) {
        this.headers = headers;
    }

    /**
     * Reads the block from the start of a file.
     *
     * @throws IOException if the file cannot be read
     */
    static HeaderBlock of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LONGEST);
        }
        try {
            return new HeaderBlock(new InternetHeaders(new ByteArrayInputStream(start), true));
        } catch (MessagingException e) {
            return new HeaderBlock(new InternetHeaders());
        }
    }

    /** The date of the topmost Received line: when our own server took the mail in. */
    Optional<Instant> received() {
        return first("Received").flatMap(value -> date(value.substring(value.lastIndexOf(';') + 1)));
    }

    /** What the sender gives as date. */
    Optional<Instant> date() {
        return first("Date").flatMap(HeaderBlock::date);
    }

    Optional<String> messageId() {
        return first("Message-ID").map(String::strip).filter(id -> !id.isEmpty());
    }

    /** Address of the sender in lower case, without the name. */
    Optional<String> from() {
        return first("From").map(HeaderBlock::address).filter(address -> !address.isEmpty());
    }

    Optional<String> subject() {
        return first("Subject").map(HeaderBlock::decoded);
    }

    private Optional<String> first(String name) {
        String[] values = headers.getHeader(name);
        return values == null || values.length == 0 ? Optional.empty() : Optional.of(cut(values[0]));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(new MailDateFormat().parse(text.strip()).toInstant());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static String address(String value) {
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(value, false);
            String address = addresses.length == 0 ? null : addresses[0].getAddress();
            return address == null ? "" : address.toLowerCase(Locale.ROOT);
        } catch (MessagingException e) {
            return "";
        }
    }

    private static String decoded(String value) {
        try {
            return cut(MimeUtility.decodeText(MimeUtility.unfold(value)));
        } catch (UnsupportedEncodingException e) {
            return MimeUtility.unfold(value);
        }
    }

    /** Control characters have no business in a header, and PostgreSQL takes no NUL. */
    private static String cut(String text) {
        String value = text.replaceAll("\\p{Cntrl}", " ");
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }
}
