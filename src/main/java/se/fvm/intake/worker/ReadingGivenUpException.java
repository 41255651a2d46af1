package se.fvm.intake.worker;

/** A file took worker after worker along, so that nothing of it could be read. */
public final class ReadingGivenUpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param name of the file, for people
     */
    ReadingGivenUpException(String name) {
        super("reading " + name + " was given up, since it took several processes along");
    }
}
