package se.fvm.sample.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How an attachment's file name is written in the headers. */
enum NameForm {
    /** Encoded words within quotes (forbidden by RFC 2047, 5, and what most programs send). */
    WORDS,
    /** The Q encoding, with underscores for blanks. */
    Q_WORDS,
    /** RFC 2231 with charset and percent signs. */
    RFC2231,
    /** RFC 2231 in numbered parts. */
    RFC2231_PARTS,
    RAW_UTF8,
    RAW_LATIN1,
    /** Blanks and no quotes. */
    UNQUOTED,
    NONE;

    String tag() {
        return "name-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The part with its content, typed and named. */
    Mime part(String type, String name, boolean disposition, byte[] content) {
        Mime part = new Mime();
        switch (this) {
            case NONE -> {
                part.header("Content-Type", type);
                if (disposition) {
                    part.header("Content-Disposition", "attachment");
                }
            }
            case RFC2231 -> {
                part.header("Content-Type", type);
                part.header("Content-Disposition", "attachment; filename*=UTF-8''" + percent(name, 0, 1));
            }
            case RFC2231_PARTS -> {
                part.header("Content-Type", type);
                part.header(
                        "Content-Disposition",
                        "attachment;\r\n filename*0*=UTF-8''" + percent(name, 0, 2) + ";\r\n filename*1*="
                                + percent(name, 1, 2));
            }
            case RAW_UTF8 -> raw(part, type, name, StandardCharsets.UTF_8);
            case RAW_LATIN1 -> raw(part, type, name, StandardCharsets.ISO_8859_1);
            case Q_WORDS -> quoted(part, type, q(name), disposition);
            case UNQUOTED -> {
                part.header("Content-Type", type + "; name=" + Mime.word(name));
                part.header("Content-Disposition", "attachment; filename=" + Mime.word(name));
            }
            default -> quoted(part, type, Mime.word(name), disposition);
        }
        return part.header("Content-Transfer-Encoding", "base64").body(Mime.base64(content));
    }

    private static void quoted(Mime part, String type, String written, boolean disposition) {
        part.header("Content-Type", type + ";\r\n name=\"" + written + "\"");
        if (disposition) {
            part.header("Content-Disposition", "attachment;\r\n filename=\"" + written + "\"");
        }
    }

    private static void raw(Mime part, String type, String name, Charset charset) {
        part.rawHeader(("Content-Type: " + type + "; name=\"" + name + "\"").getBytes(charset));
        part.rawHeader(("Content-Disposition: attachment; filename=\"" + name + "\"").getBytes(charset));
    }

    private static String percent(String name, int part, int parts) {
        int half = parts == 1 ? name.length() : name.length() / 2;
        String piece = part == 0 ? name.substring(0, half) : name.substring(half);
        StringBuilder out = new StringBuilder();
        for (byte b : piece.getBytes(StandardCharsets.UTF_8)) {
            int v = b & 255;
            boolean plain = v < 127 && (Character.isLetterOrDigit(v) || v == '.' || v == '-' || v == '_');
            out.append(plain ? String.valueOf((char) v) : "%%%02X".formatted(v));
        }
        return out.toString();
    }

    private static String q(String name) {
        StringBuilder out = new StringBuilder("=?ISO-8859-1?Q?");
        for (byte b : name.getBytes(StandardCharsets.ISO_8859_1)) {
            int v = b & 255;
            boolean plain = v < 127 && (Character.isLetterOrDigit(v) || v == '.' || v == '-');
            out.append(v == ' ' ? "_" : plain ? String.valueOf((char) v) : "=%02X".formatted(v));
        }
        return out.append("?=").toString();
    }
}
