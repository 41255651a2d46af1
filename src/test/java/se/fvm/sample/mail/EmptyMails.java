package se.fvm.sample.mail;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import se.fvm.sample.Dice;
import se.fvm.sample.paper.Names;
import se.fvm.sample.paper.Town;

/** Mails without any paper: automatic ones, advertising, links, pictures. */
final class EmptyMails {
    static final List<String> KINDS =
            List.of("bounce", "auto-reply", "newsletter", "spam", "link-only", "signature-logo-only");

    private final Addresses addresses;

    EmptyMails(Addresses addresses) {
        this.addresses = addresses;
    }

    Mail make(String kind, Town town, LocalDateTime arrival, Dice dice) {
        Truth truth = new Truth();
        truth.tags.add(kind);
        truth.tags.add("hazard");
        String domain = addresses.domain(town);
        String person = Names.person(dice);
        String own = Addresses.mailbox(person) + "@" + domain;
        Order plain = new Order(null, List.of(), Set.of(), arrival);
        Envelope envelope;
        String subject;
        Mime content;
        switch (kind) {
            case "bounce" -> {
                envelope = new Envelope(
                                "postmaster@" + domain, "Mail Delivery System", addresses.office(), arrival, dice)
                        .header("Return-Path: <>")
                        .header("Auto-Submitted: auto-replied");
                subject = "Undeliverable: Bekräftelse på mottagna handlingar";
                content = bounce(envelope, own, domain);
            }
            case "auto-reply" -> {
                envelope = new Envelope(own, person, addresses.office(), arrival, dice)
                        .header("Auto-Submitted: auto-replied")
                        .header("X-Auto-Response-Suppress: All")
                        .header("Precedence: bulk");
                subject = "Autosvar: Bekräftelse på mottagna handlingar";
                content = envelope.text(
                        "Jag är inte på kontoret förrän på måndag. Vid brådskande ärenden, kontakta kontaktcenter.\n",
                        plain);
            }
            case "newsletter" -> {
                envelope = new Envelope(
                                "nyheter@evard.example.net", "E-vård i fokus", addresses.office(), arrival, dice)
                        .header("List-Unsubscribe: <https://evard.example.net/avsluta>")
                        .header("Precedence: bulk");
                subject = "Nyhetsbrev: avtal, avrop och optioner i vården";
                content = envelope.text(
                        "Veckans nyheter om digital vård. Läs om hur kommuner avropar system för elevhälsa.\n",
                        new Order(null, List.of(), Set.of("html-body"), arrival));
            }
            case "spam" -> {
                envelope = new Envelope("sales@toner.example.com", "Toner Direct", addresses.office(), arrival, dice);
                subject = "50 % off scanners and toner this week only";
                content = envelope.text("Order today and save. Free delivery on all printer supplies.\n", plain);
            }
            case "link-only" -> {
                truth.flag("link");
                envelope = new Envelope(own, person, addresses.office(), arrival, dice);
                subject = "Avrop av optioner, " + town.own();
                content = envelope.text(
                        "Hej! Avtalen är för stora för mejlen. Hämta dem här inom sju dagar:\n"
                                + "https://filer.example.org/d/" + dice.hex(16) + "\n\n" + person + "\n" + town.own()
                                + "\n",
                        plain);
            }
            default -> {
                truth.review = true;
                envelope = new Envelope(own, person, addresses.office(), arrival, dice);
                subject = "Avtal FVM " + town.name();
                content = envelope.text(
                        "Hej, bifogar avtalen enligt överenskommelse.\n\nMed vänlig hälsning\n" + person + "\n"
                                + town.own() + "\n",
                        new Order(null, List.of(), Set.of("html-inline-logos"), arrival));
            }
        }
        if (!kind.equals("link-only")) {
            truth.note("no-agreement");
        }
        String from = kind.equals("bounce")
                ? "postmaster@" + domain
                : kind.equals("newsletter")
                        ? "nyheter@evard.example.net"
                        : kind.equals("spam") ? "sales@toner.example.com" : own;
        return new Mail(envelope.seal(subject, content), truth, from, envelope.messageId(), arrival);
    }

    private static Mime bounce(Envelope envelope, String recipient, String domain) {
        Mime human = Mime.quotedPrintable(
                "Your message could not be delivered to " + recipient + ": mailbox full.\n",
                "plain",
                StandardCharsets.UTF_8);
        Mime status = new Mime()
                .header("Content-Type", "message/delivery-status")
                .body(("Reporting-MTA: dns; mail." + domain + "\r\n\r\nFinal-Recipient: rfc822; " + recipient
                                + "\r\nAction: failed\r\nStatus: 5.2.2\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return Mime.multipart("report; report-type=delivery-status", envelope.boundary(), List.of(human, status));
    }
}
