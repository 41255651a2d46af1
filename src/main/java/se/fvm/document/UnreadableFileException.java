package se.fvm.document;

/** A file cannot be opened as pages. The message is for the log, never for a page or a letter. */
public class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    public UnreadableFileException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public UnreadableFileException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
