package se.fvm.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.fvm.intake.worker.Workers;
import se.fvm.ledger.MailState;
import se.fvm.ledger.Mails;
import se.fvm.ledger.PageTexts;

/**
 * The job that recognises pages whole, so that they can be searched; reading a mail looks at parts of its pages only.
 * It gives way whenever a mail waits to be read.
 */
class TextJob {

    private static final Logger LOG = LoggerFactory.getLogger(TextJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(20);

    /** Pages at a time; a mail that comes meanwhile waits for these at most. */
    private static final int PAGES = 10;

    private final Archive archive;
    private final Workers workers;
    private final Mails mails;
    private final PageTexts texts;

    TextJob(Archive archive, Workers workers, Mails mails, PageTexts texts) {
        this.archive = archive;
        this.workers = workers;
        this.mails = mails;
        this.texts = texts;
    }

    RecurringTask<Void> task() {
        return Tasks.recurring("page-texts", FixedDelay.of(PAUSE)).execute((job, context) -> recognise());
    }

    private void recognise() {
        for (PageTexts.Place place : texts.missing(PAGES)) {
            if (!mails.in(MailState.PENDING).isEmpty()) {
                return;
            }
            texts.keep(place.mail(), place.attachment(), place.page(), text(place));
        }
    }

    /** A page that cannot be opened has no text, and is not tried again and again. */
    private String text(PageTexts.Place place) {
        try {
            return workers.text(archive.file(place.sha256()), place.attachment(), place.page());
        } catch (IOException broken) {
            LOG.info("no text of page {} of a file in mail {}: {}", place.page(), place.mail(), broken.getMessage());
            return "";
        }
    }
}
