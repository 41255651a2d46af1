package se.fvm.intake;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.fvm.ledger.Mail;
import se.fvm.ledger.MailState;
import se.fvm.ledger.Mails;

/**
 * Puts right what a process left that was killed, or a database that was set back: an archived mail without a row is
 * entered, and a mail that waits without a job gets one.
 */
public class ArchiveRecovery {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveRecovery.class);

    private final Archive archive;
    private final Register register;
    private final Mails mails;
    private final ReadJobs jobs;

    ArchiveRecovery(Archive archive, Register register, Mails mails, ReadJobs jobs) {
        this.archive = archive;
        this.register = register;
        this.mails = mails;
        this.jobs = jobs;
    }

    /**
     * Looks through the archive and the ledger.
     *
     * @return names of the mails that were entered
     * @throws ArchiveException if the archive cannot be read
     */
    public List<String> recover() throws ArchiveException {
        archive.tidy();
        List<String> orphans = orphans();
        List<String> entered = new ArrayList<>();
        for (String sha256 : orphans) {
            if (archive.check(sha256) == Archive.Condition.SOUND) {
                register.fromFile(new Archived(sha256, archive.size(sha256), false), false);
                entered.add(sha256);
                LOG.warn("mail {} lay in the archive without a row in the ledger; it is entered", sha256);
            } else {
                LOG.error("the archived file {} is damaged and has no row in the ledger", archive.file(sha256));
            }
        }
        for (Mail mail : mails.in(MailState.PENDING)) {
            if (jobs.enter(mail.id())) {
                LOG.warn("mail {} waited without a job; it has one now", mail.id());
            }
        }
        return entered;
    }

    private List<String> orphans() throws ArchiveException {
        List<String> orphans = new ArrayList<>();
        archive.forEach(sha256 -> {
            if (mails.withSha256(sha256).isEmpty()) {
                orphans.add(sha256);
            }
        });
        return orphans;
    }
}
