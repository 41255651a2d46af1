package se.fvm.intake.worker;

import se.fvm.reading.GivenUp;

/** A worker died, or had to be killed, over a file. */
final class WorkerLostException extends Exception {

    private static final long serialVersionUID = 1L;

    private final GivenUp reason;
    private final int file;

    /**
     * @param file place of the file that it worked on
     * @param detail what was seen, for the log
     */
    WorkerLostException(GivenUp reason, int file, String detail) {
        super(detail);
        this.reason = reason;
        this.file = file;
    }

    GivenUp reason() {
        return reason;
    }

    int file() {
        return file;
    }
}
