package se.fvm.intake;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether mails can be taken in. The reason for a failure stands in the log, once for as long as it lasts, and not in
 * the answer of the health page.
 */
final class MailboxHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxHealth.class);

    private volatile @Nullable String problem;

    /** Notes what keeps mails from being taken in or put away; the end of the service itself is no trouble. */
    void down(String reason) {
        if (!reason.equals(problem) && !Thread.currentThread().isInterrupted()) {
            LOG.error("trouble with the mailbox: {}", reason);
            problem = reason;
        }
    }

    /** Notes that all is well. */
    void up() {
        if (problem != null) {
            LOG.info("the mailbox works again");
            problem = null;
        }
    }

    @Override
    public Health health() {
        return problem == null ? Health.up().build() : Health.down().build();
    }
}
