package se.fvm.intake;

/**
 * The mailbox cannot be used at the moment, whatever mail is in it. The message names the server or setting and says
 * what to do; it holds no secret.
 */
class MailboxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    MailboxException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    MailboxException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** The message. */
    String reason() {
        return reason;
    }
}
