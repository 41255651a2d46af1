package se.fvm.intake;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.util.StringUtils;

/**
 * Has the service put right at its start what its last end left. The whole mailbox comes first, so that a mail which
 * still lies there is entered as one that came by mail; until it can be reached such mails wait in the archive.
 */
@Configuration(proxyBeanMethods = false)
class RecoveryAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(RecoveryAtStart.class);

    private final ArchiveRecovery recovery;
    private final AtomicBoolean due = new AtomicBoolean(true);

    RecoveryAtStart(ArchiveRecovery recovery) {
        this.recovery = recovery;
    }

    @EventListener
    void onReady(ApplicationReadyEvent ready) {
        if (!StringUtils.hasText(ready.getApplicationContext().getEnvironment().getProperty("fvm.mailbox.host"))) {
            LOG.warn("fvm.mailbox.host is not set: no mailbox is polled");
            recover();
        }
    }

    @EventListener(MailboxRoundEnded.class)
    void recover() {
        if (due.compareAndSet(true, false)) {
            try {
                recovery.recover();
            } catch (ArchiveException | DataAccessException e) {
                LOG.error("the archive could not be looked through; it is tried again", e);
                due.set(true);
            }
        }
    }
}
