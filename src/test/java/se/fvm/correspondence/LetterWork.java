package se.fvm.correspondence;

import org.springframework.context.ApplicationContext;
import se.fvm.ledger.Letter;
import se.fvm.ledger.Letters;

/** Does at once what a node does for letters every half a minute. */
public final class LetterWork {

    private LetterWork() {}

    /** Looks at settled mails and tries every letter that waits, whenever its next attempt is. */
    public static void once(ApplicationContext node) {
        node.getBean(MailLooks.class).lookAtWaiting();
        node.getBean(Letters.class)
                .in(Letter.State.WAITING)
                .forEach(letter -> node.getBean(Outbox.class).deliver(letter.id()));
    }

    /** The report of last week, as on Monday. */
    public static void report(ApplicationContext node) {
        node.getBean(ReportSending.class).sendDue();
    }
}
