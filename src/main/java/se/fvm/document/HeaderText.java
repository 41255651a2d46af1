package se.fvm.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes what mail headers hold: bytes of no stated character set, and encoded words (RFC 2047). */
final class HeaderText {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Pattern ENCODED =
            Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([bBqQ])\\?([^?]*)\\?=(?:\\s+(?==\\?))?");

    /** Marks that turn the direction of writing, with which a name can be made to look like another. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]");

    private HeaderText() {}

    /** Text of bytes that should be ASCII and often are not: UTF-8 if they can be, else Windows' Western set. */
    static String ofBytes(byte[] bytes) {
        return strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> new String(bytes, WINDOWS));
    }

    /**
     * Text in a stated character set. An unknown one, or one that the bytes do not fit, is taken as by {@link
     * #ofBytes}; Latin-1 is read as the Windows set that mailers mean by it.
     */
    static String of(byte[] bytes, String charset) {
        Charset named;
        try {
            named = Charset.forName(charset.strip());
        } catch (IllegalArgumentException e) {
            return ofBytes(bytes);
        }
        if (named.equals(StandardCharsets.ISO_8859_1)
                || named.equals(StandardCharsets.US_ASCII)
                || named.equals(StandardCharsets.UTF_8)
                || named.equals(WINDOWS)) {
            return ofBytes(bytes);
        }
        return strictly(bytes, named).orElseGet(() -> ofBytes(bytes));
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The text with its encoded words decoded; a letter may begin in one and end in the next. */
    static String decodeWords(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        ByteArrayOutputStream pending = new ByteArrayOutputStream();
        String pendingCharset = "";
        Matcher word = ENCODED.matcher(text);
        int done = 0;
        while (word.find()) {
            String charset = word.group(1).toLowerCase(Locale.ROOT);
            if (word.start() > done || !charset.equals(pendingCharset)) {
                result.append(of(pending.toByteArray(), pendingCharset));
                pending.reset();
            }
            result.append(text.substring(done, word.start()));
            pendingCharset = charset;
            byte[] bytes = word.group(2).equalsIgnoreCase("b") ? base64(word.group(3)) : quoted(word.group(3));
            pending.writeBytes(bytes);
            done = word.end();
        }
        return result.append(of(pending.toByteArray(), pendingCharset))
                .append(text.substring(done))
                .toString();
    }

    private static byte[] base64(String text) {
        String clean = text.replaceAll("[^A-Za-z0-9+/]", "");
        // A single sixth of a byte is no byte.
        int length = clean.length() % 4 == 1 ? clean.length() - 1 : clean.length();
        return Base64.getDecoder().decode(clean.substring(0, length));
    }

    private static byte[] quoted(String text) {
        return percent(text.replace('_', ' '), '=');
    }

    /** Bytes written as a sign and two hexadecimal digits each, where they are not plain. */
    static byte[] percent(String text, char sign) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == sign && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(16 * high + low);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** A header's value on one line, decoded. */
    static String line(String value) {
        return decodeWords(unfolded(value)).strip();
    }

    /** A name for people: decoded, on one line, without characters that are not seen. */
    static String name(String value) {
        return UNSEEN.matcher(line(value)).replaceAll("").strip();
    }

    static String unfolded(String value) {
        return value.replaceAll("\\r?\\n[ \\t]+", " ").replaceAll("[\\r\\n]", "");
    }
}
