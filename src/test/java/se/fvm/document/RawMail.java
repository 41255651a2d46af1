package se.fvm.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Writes mails byte by byte, as broken as a test wants them. */
final class RawMail {

    static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private static final String HEAD = """
            Received: from mx.example.org by mail.example.net; Tue, 03 Mar 2020 10:15:00 +0100
            Return-Path: <kansli@anas.example.org>
            From: Ylva Lind <Kansli@Anas.example.org>
            To: <office@example.net>
            Subject: Avtal
            Date: Tue, 03 Mar 2020 10:14:58 +0100
            Message-ID: <1@anas.example.org>
            MIME-Version: 1.0
            """;

    private RawMail() {}

    /** A mail of one part. */
    static String single(String partHeaders, String content) {
        return HEAD + partHeaders + "\n\n" + content;
    }

    /** A mail of several parts, each beginning with its headers. */
    static String mixed(String... parts) {
        return HEAD + multipart("mixed", parts);
    }

    static String multipart(String subtype, String... parts) {
        String boundary = "boundary" + Integer.toHexString(Arrays.hashCode(parts));
        StringBuilder mail =
                new StringBuilder("Content-Type: multipart/" + subtype + "; boundary=\"" + boundary + "\"\n\n");
        for (String part : parts) {
            mail.append("--").append(boundary).append('\n').append(part).append('\n');
        }
        return mail.append("--").append(boundary).append("--\n").toString();
    }

    static String text(String text) {
        return "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + text;
    }

    static String html(String html) {
        return "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + html;
    }

    static String attachment(String headers, byte[] content) {
        return headers + "\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(content);
    }

    static String pdf(String name) {
        return attachment(
                "Content-Type: application/pdf; name=\"" + name + "\"\nContent-Disposition: attachment; filename=\""
                        + name + "\"",
                PDF);
    }

    static byte[] bytes(String mail) {
        return bytes(mail, StandardCharsets.UTF_8);
    }

    static byte[] bytes(String mail, Charset charset) {
        return mail.replace("\n", "\r\n").getBytes(charset);
    }
}
