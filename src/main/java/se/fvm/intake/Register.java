package se.fvm.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import se.fvm.ledger.Arrival;
import se.fvm.ledger.MailboxPlace;
import se.fvm.ledger.Mails;
import se.fvm.ledger.NewMail;
import se.fvm.ledger.Via;

/**
 * Enters archived mails in the ledger, each with the job that reads it, in one transaction: there is never the one
 * without the other.
 */
public class Register {

    private final Archive archive;
    private final Mails mails;
    private final ReadJobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Register(Archive archive, Mails mails, ReadJobs jobs, TransactionTemplate transaction, Clock clock) {
        this.archive = archive;
        this.mails = mails;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Enters a mail of the mailbox.
     *
     * @param internalDate when the mail server took it in, or null
     * @param asArrived whether it counts as known from the day on which it arrived, instead of from now
     * @throws ArchiveException if it cannot be read back from the archive
     */
    Arrival fromMailbox(Archived archived, MailboxPlace place, @Nullable Instant internalDate, boolean asArrived)
            throws ArchiveException {
        return enter(archived, Via.MAILBOX, place, internalDate, asArrived);
    }

    /**
     * Enters a mail that came in a file.
     *
     * @param asArrived whether it counts as known from the day on which it arrived, instead of from now
     * @throws ArchiveException if it cannot be read back from the archive
     */
    public Arrival fromFile(Archived archived, boolean asArrived) throws ArchiveException {
        return enter(archived, Via.IMPORT, null, null, asArrived);
    }

    private Arrival enter(
            Archived archived, Via via, @Nullable MailboxPlace place, @Nullable Instant internalDate, boolean asArrived)
            throws ArchiveException {
        Path file = archive.file(archived.sha256());
        HeaderBlock head;
        try {
            head = HeaderBlock.of(file);
        } catch (IOException e) {
            throw new ArchiveException("cannot read " + file + " back: check its disk and permissions", e);
        }
        Instant now = clock.instant();
        Instant arrived = arrived(head, internalDate, now);
        NewMail mail = new NewMail(
                archived.sha256(),
                via,
                place,
                head.messageId().orElse(null),
                head.from().orElse(""),
                head.subject().orElse(""),
                archived.bytes(),
                arrived,
                asArrived ? arrived : now,
                asArrived);
        return transaction.execute(status -> {
            Arrival arrival = mails.arrive(mail);
            if (arrival.isNew()) {
                jobs.enter(arrival.id());
            }
            return arrival;
        });
    }

    /** The topmost Received date, else when the mail server took it in, else the sender's date, else now. */
    private static Instant arrived(HeaderBlock head, @Nullable Instant internalDate, Instant now) {
        return head.received()
                .or(() -> java.util.Optional.ofNullable(internalDate))
                .or(head::date)
                .orElse(now);
    }
}
