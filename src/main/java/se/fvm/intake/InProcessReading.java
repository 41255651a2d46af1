package se.fvm.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import se.fvm.reading.MailReader;
import se.fvm.reading.MailReading;

/** Reads in this process, with a reader for each thread that asks, because the recogniser within belongs to one. */
final class InProcessReading implements ReadingService {

    private final ThreadLocal<MailReader> readers;

    InProcessReading(Supplier<MailReader> readers) {
        this.readers = ThreadLocal.withInitial(readers);
    }

    @Override
    public MailReading read(Path file, String name) throws IOException {
        return readers.get().read(file, name);
    }
}
