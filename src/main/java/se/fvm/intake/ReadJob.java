package se.fvm.intake;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.fvm.ledger.Filed;
import se.fvm.ledger.Filing;
import se.fvm.ledger.Mail;
import se.fvm.ledger.Mails;
import se.fvm.reading.MailReader;

/**
 * The job that reads one mail and files what it finds. A failure, also one that takes the process along, is tried again
 * after a pause that grows; at the limit the mail is left to a person.
 */
class ReadJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReadJob.class);
    private static final int GROWTH = 3;

    private final Archive archive;
    private final MailReader reader;
    private final Mails mails;
    private final Filing filing;
    private final ReadingSettings settings;
    private final Clock clock;

    ReadJob(Archive archive, MailReader reader, Mails mails, Filing filing, ReadingSettings settings, Clock clock) {
        this.archive = archive;
        this.reader = reader;
        this.mails = mails;
        this.filing = filing;
        this.settings = settings;
        this.clock = clock;
    }

    OneTimeTask<Void> task() {
        return Tasks.oneTime(ReadJobs.NAME)
                .onFailure(this::failed)
                .onDeadExecution(this::failed)
                .execute((job, context) -> read(Long.parseLong(job.getId())));
    }

    private void read(long id) {
        int attempt = mails.attempt(id);
        Mail mail = mails.find(id).orElseThrow();
        long start = System.nanoTime();
        try {
            if (archive.check(mail.sha256()) != Archive.Condition.SOUND) {
                throw new IOException("the archived file is missing or damaged; verify says more");
            }
            Path file = archive.file(mail.sha256());
            Filed filed = filing.file(id, reader.read(file, file.getFileName().toString()));
            LOG.info(
                    "mail {} read in {} ms, attempt {}: {}, {} documents",
                    id,
                    Duration.ofNanos(System.nanoTime() - start).toMillis(),
                    attempt,
                    filed.state().id(),
                    filed.documents());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void failed(ExecutionComplete execution, ExecutionOperations<Void> operations) {
        long id = Long.parseLong(execution.getExecution().taskInstance.getId());
        int failed = execution.getExecution().consecutiveFailures + 1;
        LOG.warn(
                "mail {} could not be read, failure {} of {}",
                id,
                failed,
                settings.attempts(),
                execution.getCause().orElse(null));
        if (failed >= settings.attempts()) {
            filing.failed(id, "Mejlet kunde inte läsas efter " + failed + " försök");
            operations.stop();
        } else {
            Duration pause = settings.retryAfter().multipliedBy((long) Math.pow(GROWTH, failed - 1));
            operations.reschedule(execution, clock.instant().plus(pause));
        }
    }
}
