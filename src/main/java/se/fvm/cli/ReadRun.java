package se.fvm.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.fvm.calloff.DeviationKind;
import se.fvm.intake.worker.WorkerStartException;
import se.fvm.reading.MailReader;
import se.fvm.reading.MailReading;

/**
 * Reads many files at once and prints their lines in the order of the files, each as soon as all before it are done.
 */
final class ReadRun {

    private static final Logger LOG = LoggerFactory.getLogger(ReadRun.class);

    private final MailReader reader;
    private final CampaignFlags flags;
    private final ReadingLines lines;
    private final PrintStream out;
    private final Progress progress;

    ReadRun(MailReader reader, CampaignFlags flags, ReadingLines lines, PrintStream out, Progress progress) {
        this.reader = reader;
        this.flags = flags;
        this.lines = lines;
        this.out = out;
        this.progress = progress;
    }

    /**
     * Reads the files.
     *
     * @param jobs how many at once
     * @return files that could not be opened, each with the reason; every other file has its lines
     */
    List<String> read(List<Path> files, int jobs) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<MailReading>> readings = new ArrayList<>();
            for (Path file : files) {
                readings.add(workers.submit(() -> read(reader, file)));
            }
            return print(files, readings);
        } finally {
            workers.shutdownNow();
        }
    }

    /** The name of a file in the output: as given or found, the same on every platform. */
    static String source(Path file) {
        return file.toString().replace('\\', '/');
    }

    private List<String> print(List<Path> files, List<Future<MailReading>> readings) throws InterruptedException {
        List<String> problems = new ArrayList<>();
        List<@Nullable List<String>> ready = new ArrayList<>(Collections.nCopies(files.size(), null));
        int printed = 0;
        int done = 0;
        for (int next : inNameOrder(files)) {
            try {
                ready.set(next, lines.of(flags.flag(readings.get(next).get())));
            } catch (ExecutionException e) {
                ready.set(next, List.of());
                problems.add(problem(files.get(next), e.getCause()));
            }
            progress.step(++done, files.size(), source(files.get(next)));
            while (printed < ready.size() && print(ready.get(printed))) {
                ready.set(printed++, List.of());
            }
        }
        progress.end();
        return problems;
    }

    private boolean print(@Nullable List<String> linesOfFile) {
        if (linesOfFile == null) {
            return false;
        }
        linesOfFile.forEach(line -> out.print(line + "\n"));
        out.flush();
        return true;
    }

    /** Which file has come before which is told by their names, whatever order they were given in. */
    private static int[] inNameOrder(List<Path> files) {
        return IntStream.range(0, files.size())
                .boxed()
                .sorted(Comparator.comparing(i -> source(files.get(i))))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static MailReading read(MailReader reader, Path file) throws IOException {
        try {
            return reader.read(file, source(file));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Whatever a file does to its reader, the run goes on and a person is asked.
            LOG.error("reading {} failed", file, e);
            return new MailReading(source(file), null, List.of(), List.of(), Set.of(DeviationKind.FAILED), true);
        }
    }

    private static String problem(Path file, @Nullable Throwable cause) {
        if (cause instanceof WorkerStartException e) {
            return source(file) + ": not read, because the process that reads does not start: " + e.getMessage();
        }
        if (cause instanceof IOException e) {
            return source(file) + ": cannot be opened (" + e.getMessage() + ")";
        }
        LOG.error("{} was not read", file, cause);
        return source(file) + ": not read; the log says why";
    }
}
