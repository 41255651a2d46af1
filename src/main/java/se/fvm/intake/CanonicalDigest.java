package se.fvm.intake;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The SHA-256 of a message with CRLF line ends (RFC 5322, 2.1), so that one message has one name whether it came by
 * IMAP or lies in a file with LF line ends. A bare CR is content and stays as it is.
 */
final class CanonicalDigest {

    private static final byte[] CR = {'\r'};

    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private byte previous;

    /** Takes in the next {@code length} bytes of the message. */
    void update(byte[] bytes, int length) {
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n' && previous != '\r') {
                digest.update(bytes, start, i - start);
                digest.update(CR);
                start = i;
            }
            previous = bytes[i];
        }
        digest.update(bytes, start, length - start);
    }

    /** 64 hexadecimal digits in lower case; ends the digest. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
