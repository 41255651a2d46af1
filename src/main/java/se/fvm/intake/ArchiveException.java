package se.fvm.intake;

import java.io.IOException;

/**
 * The archive cannot be written or read: nothing is wrong with the mail, which stays where it is. The message names the
 * folder and says what to do.
 */
public class ArchiveException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    ArchiveException(String reason, IOException cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** The message. */
    public String reason() {
        return reason;
    }
}
