package se.fvm.intake;

import jakarta.mail.MessagingException;
import java.io.InputStream;
import se.fvm.ledger.MailboxPlace;

/**
 * A mail that lies in the mailbox, to be had as long as the visit lasts.
 *
 * @param place where it lies
 * @param visit the connection to its folder
 */
record MailboxMail(MailboxPlace place, MailboxVisit visit) {

    MailboxVisit.Details details() throws MessagingException {
        return visit.details(place.uid());
    }

    InputStream raw() throws MessagingException {
        return visit.raw(place.uid());
    }

    void moveTo(String folder) throws MessagingException {
        visit.move(place.uid(), folder);
    }
}
