package se.fvm.intake;

import java.io.IOException;
import java.nio.file.Path;
import se.fvm.reading.MailReading;

/**
 * Reads an archived mail on behalf of a job. The seam at which the work can move into another process: a file in, plain
 * data out. May be called by several threads at once.
 */
public interface ReadingService {

    /**
     * Reads a file.
     *
     * @param file the archived mail
     * @param name its name for people
     * @throws IOException if it cannot be opened
     */
    MailReading read(Path file, String name) throws IOException;
}
