package se.fvm.intake;

/** A mail is larger than the limit; trying again changes nothing. */
class TooLargeException extends Exception {

    private static final long serialVersionUID = 1L;

    TooLargeException(long bytes, long limit) {
        super(bytes + " bytes, fvm.mailbox.max-size is " + limit);
    }
}
