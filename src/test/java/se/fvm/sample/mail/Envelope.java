package se.fvm.sample.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.fvm.sample.Dice;

/** Puts text and files into a mail. */
final class Envelope {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT);

    private final String from;
    private final String fromName;
    private final String to;
    private final LocalDateTime arrival;
    private final Dice dice;
    private final String messageId;
    private final List<String> extraHeaders = new ArrayList<>();

    Envelope(String from, String fromName, String to, LocalDateTime arrival, Dice dice) {
        this.from = from;
        this.fromName = fromName;
        this.to = to;
        this.arrival = arrival;
        this.dice = dice;
        messageId = "<" + dice.hex(12) + "." + dice.hex(8) + "@" + from.substring(from.indexOf('@') + 1) + ">";
    }

    String messageId() {
        return messageId;
    }

    Envelope header(String line) {
        extraHeaders.add(line);
        return this;
    }

    /** The whole mail: head and content. */
    byte[] seal(String subject, Mime content) {
        String received = "from mail." + from.substring(from.indexOf('@') + 1) + " by mx.example.org with ESMTPS;\r\n "
                + date(arrival);
        Mime head = new Mime().header("Received", received);
        for (String line : extraHeaders) {
            head.rawHeader(line.getBytes(StandardCharsets.UTF_8));
        }
        head.header("From", (fromName.isEmpty() ? "" : Mime.word(fromName) + " ") + "<" + from + ">");
        head.header("To", "<" + to + ">");
        head.header("Subject", Mime.word(subject));
        head.header("Date", date(arrival.minusSeconds(dice.whole(2, 90))));
        head.header("Message-ID", messageId);
        head.header("MIME-Version", "1.0");
        byte[] top = head.bytes();
        byte[] rest = content.bytes();
        byte[] all = new byte[top.length - 2 + rest.length];
        System.arraycopy(top, 0, all, 0, top.length - 2);
        System.arraycopy(rest, 0, all, top.length - 2, rest.length);
        return all;
    }

    private static String date(LocalDateTime time) {
        return DATE.format(time.atZone(ZONE));
    }

    String boundary() {
        return "----=_" + dice.hex(20);
    }

    /** The text part of a mail, as wished. */
    Mime text(String text, Order order) {
        Charset latin = order.wants("charset-windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
        if (order.wants("html-body") || order.wants("html-inline-logos")) {
            String logo = order.wants("html-inline-logos") ? "<p><img src=\"cid:logo1\" alt=\"\"></p>" : "";
            String html = "<html><body><p>" + text.replace("&", "&amp;").replace("\n", "<br>\r\n") + "</p>" + logo
                    + "</body></html>";
            Mime both = Mime.multipart(
                    "alternative",
                    boundary(),
                    List.of(
                            Mime.quotedPrintable(text, "plain", latin),
                            Mime.text(html, "html", StandardCharsets.UTF_8, "utf-8")));
            return order.wants("html-inline-logos") ? withLogo(both) : both;
        }
        return dice.chance(0.5)
                ? Mime.quotedPrintable(text, "plain", latin)
                : Mime.text(text.replace("\n", "\r\n"), "plain", latin, latin.name());
    }

    /** The text with a municipality's picture, as signatures of mails have it. */
    Mime withLogo(Mime text) {
        Mime logo = new Mime()
                .header("Content-Type", "image/jpeg; name=\"image001.jpg\"")
                .header("Content-Transfer-Encoding", "base64")
                .header("Content-ID", "<logo1>")
                .header("Content-Disposition", "inline; filename=\"image001.jpg\"")
                .body(Mime.base64(se.fvm.sample.scan.Pictures.logo(dice.fork("logo"))));
        return Mime.multipart("related", boundary(), List.of(text, logo));
    }

    Mime mixed(Mime text, List<Attached> files, Order order) {
        if (files.isEmpty()) {
            return text;
        }
        List<Mime> parts = new ArrayList<>();
        parts.add(text);
        for (Attached file : files) {
            String type = order.wants("octet-stream") ? "application/octet-stream" : file.type();
            parts.add(nameForm(order, file).part(type, file.name(), !order.wants("no-disposition"), file.bytes()));
        }
        return Mime.multipart("mixed", boundary(), parts);
    }

    private static NameForm nameForm(Order order, Attached file) {
        for (NameForm form : NameForm.values()) {
            if (order.wants(form.tag())) {
                boolean ascii = file.name().chars().allMatch(c -> c < 127);
                return form == NameForm.UNQUOTED && !ascii ? NameForm.WORDS : form;
            }
        }
        return NameForm.WORDS;
    }
}
