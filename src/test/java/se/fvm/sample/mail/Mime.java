package se.fvm.sample.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A MIME entity (RFC 2045) built by hand, since the samples need headers that a mail library would refuse to write. */
final class Mime {
    private final List<byte[]> headers = new ArrayList<>();
    private byte[] body = {};

    Mime header(String name, String value) {
        return rawHeader((name + ": " + value).getBytes(StandardCharsets.UTF_8));
    }

    Mime rawHeader(byte[] line) {
        headers.add(line);
        return this;
    }

    Mime body(byte[] bytes) {
        body = bytes;
        return this;
    }

    static Mime text(String text, String subtype, Charset charset, String charsetName) {
        return new Mime()
                .header("Content-Type", "text/" + subtype + "; charset=" + charsetName)
                .header("Content-Transfer-Encoding", "base64")
                .body(base64(text.getBytes(charset)));
    }

    static Mime quotedPrintable(String text, String subtype, Charset charset) {
        return new Mime()
                .header("Content-Type", "text/" + subtype + "; charset=" + charset.name())
                .header("Content-Transfer-Encoding", "quoted-printable")
                .body(quoted(text.getBytes(charset)));
    }

    static Mime multipart(String subtype, String boundary, List<Mime> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Mime part : parts) {
            ascii(out, "--" + boundary + "\r\n");
            out.writeBytes(part.bytes());
            ascii(out, "\r\n");
        }
        ascii(out, "--" + boundary + "--\r\n");
        String type = "multipart/" + subtype + "; boundary=\"" + boundary + "\"";
        return new Mime().header("Content-Type", type).body(out.toByteArray());
    }

    /** Another mail inside, as a forward makes it. */
    static Mime attached(byte[] mail, String name) {
        return new Mime()
                .header("Content-Type", "message/rfc822; name=\"" + name + "\"")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(mail);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] header : headers) {
            out.writeBytes(header);
            ascii(out, "\r\n");
        }
        ascii(out, "\r\n");
        out.writeBytes(body);
        return out.toByteArray();
    }

    static byte[] base64(byte[] bytes) {
        return Base64.getMimeEncoder(76, new byte[] {'\r', '\n'}).encode(bytes);
    }

    /** An encoded word (RFC 2047) where the text is not ASCII. */
    static String word(String text) {
        if (text.chars().allMatch(c -> c < 127)) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + 18);
            String part =
                    Base64.getEncoder().encodeToString(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
            result.append(at == 0 ? "" : "\r\n ")
                    .append("=?UTF-8?B?")
                    .append(part)
                    .append("?=");
            at = end;
        }
        return result.toString();
    }

    private static byte[] quoted(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (byte b : bytes) {
            int v = b & 255;
            if (v == '\n') {
                out.append("\r\n");
                column = 0;
                continue;
            }
            String sign = v >= 32 && v < 127 && v != '=' ? String.valueOf((char) v) : "=%02X".formatted(v);
            if (column + sign.length() > 74) {
                out.append("=\r\n");
                column = 0;
            }
            out.append(sign);
            column += sign.length();
        }
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void ascii(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
