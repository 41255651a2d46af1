package se.fvm.reading;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads one mail or bare file: a file in, a reading out. This is the seam at which the work can move into another
 * process: the reading is plain data that Jackson writes and reads.
 */
public interface MailReader {

    /**
     * Reads a file.
     *
     * @param file a mail, an archive or a bare document
     * @param name its name for people
     * @throws IOException if the file itself cannot be opened
     */
    MailReading read(Path file, String name) throws IOException;
}
