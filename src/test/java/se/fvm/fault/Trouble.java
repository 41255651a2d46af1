package se.fvm.fault;

/**
 * Something that goes wrong once on the way of a mail.
 *
 * @param step number of the durable step in the database, from 1; 0 for none
 * @param after whether it comes after the step is on the disk, or before
 */
record Trouble(Kind kind, int step, boolean after) {

    static final Trouble NONE = new Trouble(Kind.NOTHING, 0, false);

    enum Kind {
        NOTHING,
        /** From this moment on nothing that the service does has an effect; it is started anew. */
        DIES,
        /** The process is killed (SIGKILL); it is started anew. */
        KILLED,
        /** The connection to the database breaks, once. */
        LOSES_THE_DATABASE
    }

    @Override
    public String toString() {
        return kind + (after ? " after" : " before") + " step " + step;
    }

    static Trouble parse(String kind, String step, String after) {
        return new Trouble(Kind.valueOf(kind), Integer.parseInt(step), Boolean.parseBoolean(after));
    }
}
