package se.fvm.cli;

/** The program was called in a wrong way, or is configured wrongly. The message says what to do. */
class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
