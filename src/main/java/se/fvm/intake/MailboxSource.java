package se.fvm.intake;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.integration.core.MessageSource;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Offers the mails that lie in the mailbox and are not yet in the ledger, one by one. A round begins with a connection
 * and a list of UIDs, and ends when all of them have been offered; nothing in the mailbox is changed by offering.
 *
 * <p>Mails that have failed before come last, so that one which breaks the connection each time does not stand in the
 * way of the others. When the server cannot be used the next round waits, each time longer.
 */
class MailboxSource implements MessageSource<MailboxMail> {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxSource.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final MailboxSettings settings;
    private final Mailbox mailbox;
    private final MailboxBacklog backlog;
    private final MailboxMover mover;
    private final MailboxHealth health;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Deque<MailboxMail> offers = new ArrayDeque<>();
    private final ExponentialBackOff waits;

    private @Nullable MailboxVisit visit;
    private @Nullable BackOffExecution wait;
    private Instant notBefore = Instant.MIN;

    MailboxSource(
            MailboxSettings settings,
            Mailbox mailbox,
            MailboxBacklog backlog,
            MailboxMover mover,
            MailboxHealth health,
            ApplicationEventPublisher events,
            Clock clock) {
        this.settings = settings;
        this.mailbox = mailbox;
        this.backlog = backlog;
        this.mover = mover;
        this.health = health;
        this.events = events;
        this.clock = clock;
        this.waits = new ExponentialBackOff(settings.pollInterval().toMillis(), 2);
        waits.setMaxInterval(Math.max(settings.pollInterval().toMillis(), LONGEST_WAIT.toMillis()));
    }

    /** The next mail, or null when the round is over; the next call after that begins a new round. */
    @Override
    public synchronized @Nullable Message<MailboxMail> receive() {
        if (visit == null && !begin()) {
            return null;
        }
        MailboxMail next = offers.poll();
        if (next == null) {
            end();
            worked();
            return null;
        }
        return new GenericMessage<>(next);
    }

    /** Ends the round because of something that is not the mail's fault; the next one waits. */
    synchronized void abandon(String reason, Throwable cause) {
        end();
        LOG.debug("the round ends", cause);
        health.down(reason);
        if (wait == null) {
            wait = waits.start();
        }
        notBefore = clock.instant().plusMillis(wait.nextBackOff());
    }

    /** Ends the round, and the connection with it. */
    synchronized void end() {
        offers.clear();
        if (visit != null) {
            visit.close();
            visit = null;
        }
    }

    private boolean begin() {
        if (clock.instant().isBefore(notBefore)) {
            return false;
        }
        try {
            visit = settings.processed() == MailboxSettings.Processed.MOVE
                    ? mailbox.visit(settings.folder())
                    : mailbox.look(settings.folder());
            offers.addAll(backlog.of(visit));
            return true;
        } catch (MailboxException e) {
            abandon(e.reason(), e);
        } catch (MessagingException e) {
            abandon("the mail server at " + settings + " broke off (" + e.getMessage() + ")", e);
        } catch (DataAccessException e) {
            abandon("the database cannot be used: check spring.datasource.url, and that it runs", e);
        }
        return false;
    }

    private void worked() {
        wait = null;
        notBefore = Instant.MIN;
        mover.problem().ifPresentOrElse(health::down, health::up);
        events.publishEvent(new MailboxRoundEnded());
    }
}
