package se.fvm.reading;

import java.util.Optional;

/**
 * The course of one reading: where it stands, and what it is to leave out. A process that dies over a file has said
 * before which one it was, so that the next one can leave it out.
 */
public interface ReadingCourse {

    /** Stands for the mail itself, before its files are known. */
    int WHOLE = -1;

    /** A reading that leaves nothing out and tells nobody. */
    ReadingCourse PLAIN = new ReadingCourse() {
        @Override
        public void reached(int file) {}

        @Override
        public Optional<GivenUp> leftOut(int file) {
            return Optional.empty();
        }
    };

    /**
     * Called before anything is done with a file.
     *
     * @param file its place among the files of the mail, from 0, or {@link #WHOLE}
     */
    void reached(int file);

    /** Why a file is not to be opened, if so. */
    Optional<GivenUp> leftOut(int file);
}
