package se.fvm.intake;

/**
 * Something that the verification found.
 *
 * @param subject the file, mail, place or letter that it is about
 */
public record Finding(Kind kind, String subject) {

    /** What is found; the name is the end of its key in the message file. */
    public enum Kind {
        /** A row of the ledger without its file. */
        FILE_MISSING(true),
        /** An archived file that is not what its name stands for. */
        FILE_DAMAGED(true),
        /** An archived file without a row; it has been taken in again. */
        ROW_MISSING(true),
        /** A mail that was moved as processed, and that the ledger lacks. */
        PROCESSED_UNKNOWN(true),
        /** A mail that waits to be read, and has no job that would. */
        JOB_MISSING(true),
        /** A mail that counts as read, without its reading. */
        READING_MISSING(true),
        /** Papers of a reading that have no row, or rows that no reading explains. */
        DOCUMENTS_UNACCOUNTED(true),
        /** A letter that was being sent when the service ended, and of which nobody knows whether it went. */
        LETTER_UNACCOUNTED(true),
        /** The mailbox could not be looked into. */
        MAILBOX_UNREACHABLE(true),
        /** A mail that lies in the mailbox and is not taken yet. */
        NOT_TAKEN(false),
        /** A mail that could not be taken and is left to a person. */
        GIVEN_UP(false);

        private final boolean fault;

        Kind(boolean fault) {
            this.fault = fault;
        }

        /** Whether something is wrong, and not only under way. */
        public boolean isFault() {
            return fault;
        }
    }
}
