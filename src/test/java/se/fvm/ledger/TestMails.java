package se.fvm.ledger;

import java.time.Instant;

/** Mails of invented senders. */
final class TestMails {

    private TestMails() {}

    /** A mail from the mailbox that was known as soon as it arrived. */
    static NewMail mail(int number, String arrived) {
        return mail(number, arrived, arrived);
    }

    static NewMail mail(int number, String arrived, String recorded) {
        return new NewMail(
                sha256(number),
                Via.MAILBOX,
                place(number),
                "<" + number + "@example.org>",
                "registrator@example.org",
                "Avrop",
                1000,
                Instant.parse(arrived),
                Instant.parse(recorded),
                false);
    }

    /** The same mail, imported as if it had been known on the day it arrived. */
    static NewMail asArrived(int number, String arrived) {
        return new NewMail(
                sha256(number),
                Via.IMPORT,
                null,
                "<" + number + "@example.org>",
                "registrator@example.org",
                "Avrop",
                1000,
                Instant.parse(arrived),
                Instant.parse(arrived),
                true);
    }

    static String sha256(int number) {
        return String.format("%064x", number);
    }

    static MailboxPlace place(int uid) {
        return new MailboxPlace("fvm@mail.example.org/INBOX", 7, uid);
    }
}
