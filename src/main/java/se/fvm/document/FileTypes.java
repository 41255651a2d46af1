package se.fvm.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** Finds out what a file is from its bytes; what a name or a mail says about it counts for nothing. */
final class FileTypes {

    static final String MAIL = "message/rfc822";
    static final String OUTLOOK = "application/vnd.ms-outlook";
    static final String TNEF = "application/vnd.ms-tnef";
    static final String ZIP = "application/zip";
    static final String PDF = "application/pdf";
    static final String CMS = "application/pkcs7-mime";
    static final String UNKNOWN = "application/octet-stream";

    /** A TIFF with 64-bit offsets, which Tika does not know. */
    private static final String BIG_TIFF = "image/tiff";

    private static final Set<String> TEXT = Set.of("text/plain", UNKNOWN, "text/html", "text/x-matlab");

    /** Two of these, each at the beginning of a line of the first block of lines, make a mail. */
    private static final Pattern FIELD =
            Pattern.compile("(?im)^(from|to|cc|subject|date|received|return-path|message-id|mime-version|content-type"
                    + "|delivered-to|reply-to|sender|x-mailer):");

    /** Tag and object identifier 1.2.840.113549.1.7 of cryptographic messages (RFC 5652); its last number follows. */
    private static final byte[] CMS_IDENTIFIER = {
        0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x07
    };

    private static final int HEAD = 8192;

    private static final Detector DETECTOR = new DefaultDetector();

    private FileTypes() {}

    /** The media type of a file, in lower case without parameters. */
    static String of(Path file) throws IOException {
        byte[] head = head(file);
        if (cmsKind(head) != CmsKind.NONE) {
            return CMS;
        }
        if (startsWith(head, "II+\0") || startsWith(head, "MM\0+")) {
            return BIG_TIFF;
        }
        String type;
        try (TikaInputStream in = TikaInputStream.get(file)) {
            type = DETECTOR.detect(in, new Metadata()).getBaseType().toString().toLowerCase(Locale.ROOT);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A damaged container: what its beginning says is still worth something.
            type = startsWith(head, "PK") ? ZIP : UNKNOWN;
        }
        return TEXT.contains(type) && looksLikeMail(head) ? MAIL : type;
    }

    private static boolean looksLikeMail(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        int end = text.replace("\r\n", "\n").indexOf("\n\n");
        String fields = end < 0 ? text : text.replace("\r\n", "\n").substring(0, end);
        return FIELD.matcher(fields)
                                .results()
                                .map(m -> m.group(1).toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        >= 2
                && fields.lines()
                        .limit(3)
                        .allMatch(l -> l.isEmpty() || l.matches("(?s)(From |>From |[!-9;-~]+:|[ \\t]).*"));
    }

    /** What a cryptographic message does to its content. */
    enum CmsKind {
        NONE,
        SIGNED,
        ENCRYPTED,
        OTHER
    }

    static CmsKind cmsKind(Path file) throws IOException {
        return cmsKind(head(file));
    }

    private static CmsKind cmsKind(byte[] head) {
        if (head.length < 20 || head[0] != 0x30) {
            return CmsKind.NONE;
        }
        for (int at = 2; at < 8; at++) {
            if (matches(head, at, CMS_IDENTIFIER)) {
                return switch (head[at + CMS_IDENTIFIER.length]) {
                    case 2 -> CmsKind.SIGNED;
                    case 3, 6 -> CmsKind.ENCRYPTED;
                    default -> CmsKind.OTHER;
                };
            }
        }
        return CmsKind.NONE;
    }

    private static boolean startsWith(byte[] head, String text) {
        return matches(head, 0, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean matches(byte[] head, int at, byte[] wanted) {
        if (head.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (head[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }
}
