package se.fvm.intake;

import jakarta.mail.MessageRemovedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.messaging.MessagingException;
import org.springframework.transaction.TransactionException;
import se.fvm.ledger.FetchFailures;

/**
 * Decides about a mail that could not be taken. What is not the mail's fault, such as a full disk or a database that is
 * away, ends the round and is counted against no mail. All else is counted, and at the limit the mail is left to a
 * person; the others go on.
 */
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final MailboxSettings settings;
    private final MailboxSource source;
    private final MailboxMover mover;
    private final FetchFailures failures;

    Refusals(MailboxSettings settings, MailboxSource source, MailboxMover mover, FetchFailures failures) {
        this.settings = settings;
        this.source = source;
        this.mover = mover;
        this.failures = failures;
    }

    /** Takes the flow's report of a failure. */
    public void note(MessagingException failure) {
        Throwable cause = cause(failure);
        try {
            if (cause instanceof ArchiveException e) {
                source.abandon(e.reason(), e);
            } else if (isDatabase(cause)) {
                source.abandon("the database cannot be used: check that it runs, and spring.datasource.url", cause);
            } else {
                count(mail(failure), cause);
            }
        } catch (DataAccessException | TransactionException e) {
            source.abandon("the database cannot be used: check that it runs, and spring.datasource.url", e);
        }
    }

    private void count(MailboxMail mail, Throwable cause) {
        if (cause instanceof MessageRemovedException) {
            LOG.info("{} was taken away by somebody else before it could be fetched", mail.place());
            return;
        }
        boolean tooLarge = cause instanceof TooLargeException;
        int attempts = failures.failed(
                mail.place(),
                tooLarge
                        ? "Mejlet är större än gränsen " + settings.maxSize().toMegabytes()
                                + " MB (fvm.mailbox.max-size)"
                        : "E-postservern lämnade inte ut mejlet");
        LOG.warn("{} could not be taken, attempt {} of {}", mail.place(), attempts, settings.attempts(), cause);
        if (tooLarge || attempts >= settings.attempts()) {
            failures.givenUp(mail.place());
            mover.failed(mail);
        }
        if (!mail.visit().alive()) {
            source.abandon("the connection to " + settings + " broke while a mail was fetched", cause);
        }
    }

    /** A value that the database refuses comes with the mail; that it cannot be reached does not. */
    private static boolean isDatabase(Throwable cause) {
        return cause instanceof TransactionException
                || (cause instanceof DataAccessException && !(cause instanceof DataIntegrityViolationException));
    }

    private static MailboxMail mail(MessagingException failure) {
        Object payload = failure.getFailedMessage() == null
                ? null
                : failure.getFailedMessage().getPayload();
        if (payload instanceof MailboxMail mail) {
            return mail;
        }
        if (payload instanceof ArchivedMail archived) {
            return archived.mail();
        }
        throw new IllegalStateException("a failure without a mail", failure);
    }

    /** What happened, without the wrappings of the flow and of reflection. */
    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && (cause instanceof MessagingException
                        || cause instanceof java.lang.reflect.InvocationTargetException
                        || cause instanceof java.lang.reflect.UndeclaredThrowableException)) {
            cause = cause.getCause();
        }
        return cause;
    }
}
