package se.fvm.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameters of a Content-Type or Content-Disposition header, read as mailers write them: encoded and in pieces
 * (RFC 2231), as encoded words (RFC 2047, which forbids it), in raw bytes, unquoted with spaces.
 */
final class HeaderParameters {

    /** What stands before a parameter's value. A quoted value is walked through, since a pattern for it would recurse. */
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([^=;\\s\"]+)\\s*=\\s*");

    /** Name, number of the piece, and a star where it is encoded. */
    private static final Pattern PIECE = Pattern.compile("([^*]+)(?:\\*(\\d{1,4}))?(\\*?)");

    private static final Pattern CHARSET = Pattern.compile("([^']*)'[^']*'(.*)", Pattern.DOTALL);

    private final String value;
    private final Map<String, String> parameters = new HashMap<>();

    private HeaderParameters(String value) {
        this.value = value;
    }

    static HeaderParameters of(String header) {
        String line = HeaderText.unfolded(header);
        int end = line.indexOf(';');
        String first = end < 0 ? line : line.substring(0, end);
        HeaderParameters result = new HeaderParameters(first.strip().toLowerCase(Locale.ROOT));
        if (end >= 0) {
            result.read(line.substring(end));
        }
        return result;
    }

    /** What stands before the first parameter, in lower case. */
    String value() {
        return value;
    }

    /** A parameter's decoded value; empty where it is missing or blank. */
    Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(v -> !v.isBlank());
    }

    private record Piece(String text, boolean encoded) {}

    private void read(String line) {
        Map<String, TreeMap<Integer, Piece>> pieces = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(line);
        for (int at = 0; parameter.find(at); ) {
            boolean quoted = line.startsWith("\"", parameter.end());
            int from = quoted ? parameter.end() + 1 : parameter.end();
            int end = quoted ? endOfQuoted(line, from) : endOfPlain(line, from);
            String text = quoted
                    ? unescaped(line.substring(from, end))
                    : line.substring(from, end).strip();
            at = end;
            Matcher name = PIECE.matcher(parameter.group(1).toLowerCase(Locale.ROOT));
            if (!name.matches()) {
                continue;
            }
            boolean encoded = !name.group(3).isEmpty();
            if (name.group(2) == null && !encoded) {
                parameters.putIfAbsent(name.group(1), HeaderText.decodeWords(text));
            } else {
                int number = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
                pieces.computeIfAbsent(name.group(1), n -> new TreeMap<>())
                        .putIfAbsent(number, new Piece(text, encoded));
            }
        }
        // The encoded form is the exact one where a mailer gives both.
        pieces.forEach((name, parts) -> parameters.put(name, joined(parts)));
    }

    private static int endOfQuoted(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) != '"') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, line.length());
    }

    private static int endOfPlain(String line, int from) {
        int end = line.indexOf(';', from);
        return end < 0 ? line.length() : end;
    }

    private static String joined(Map<Integer, Piece> parts) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        String charset = "utf-8";
        boolean first = true;
        for (Piece piece : parts.values()) {
            String text = piece.text();
            Matcher stated = CHARSET.matcher(text);
            if (first && piece.encoded() && stated.matches()) {
                charset = stated.group(1);
                text = stated.group(2);
            }
            first = false;
            bytes.writeBytes(
                    piece.encoded()
                            ? HeaderText.percent(text, '%')
                            : text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return HeaderText.of(bytes.toByteArray(), charset);
    }

    /** Only what must be escaped is unescaped: Windows writes paths with plain backslashes. */
    private static String unescaped(String quoted) {
        return quoted.replaceAll("\\\\([\"\\\\])", "$1");
    }
}
