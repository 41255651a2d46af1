package se.fvm.intake;

import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves mails out of the way once it is settled what becomes of them. A move that fails costs nothing: the next round
 * does it, and the other mails are taken in meanwhile.
 */
class MailboxMover {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxMover.class);

    private final MailboxSettings settings;
    private @Nullable String problem;
    private boolean warned;

    MailboxMover(MailboxSettings settings) {
        this.settings = settings;
    }

    /** Whether the settings and the server let mails be moved. */
    private boolean moves(MailboxVisit visit) throws MessagingException {
        if (settings.processed() == MailboxSettings.Processed.KEEP) {
            return false;
        }
        if (!visit.canMove()) {
            if (!warned) {
                warned = true;
                LOG.warn(
                        "the mail server at {} can neither MOVE nor UID EXPUNGE: mails are left where they are,"
                                + " as with fvm.mailbox.processed=keep",
                        settings);
            }
            return false;
        }
        return true;
    }

    /** The mail is in the ledger. */
    public void processed(MailboxMail mail) {
        move(mail, settings.processedFolder());
    }

    /** The mail is left to a person. */
    void failed(MailboxMail mail) {
        move(mail, settings.failedFolder());
    }

    /** What went wrong since this was asked last. */
    Optional<String> problem() {
        Optional<String> last = Optional.ofNullable(problem);
        problem = null;
        return last;
    }

    private void move(MailboxMail mail, String folder) {
        try {
            if (moves(mail.visit())) {
                mail.moveTo(folder);
            }
        } catch (MessageRemovedException e) {
            LOG.info("{} was taken away by somebody else before it could be moved to {}", mail.place(), folder);
        } catch (MessagingException e) {
            LOG.debug("moving {} to {}", mail.place(), folder, e);
            problem = "cannot move mails to " + folder + " (" + e.getMessage()
                    + "): check that it can be made and written; they are in the ledger and are moved later";
        }
    }
}
