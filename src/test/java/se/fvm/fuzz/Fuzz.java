package se.fvm.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import se.fvm.fuzz.DamagedFiles.Damaged;
import se.fvm.intake.worker.ReadingGivenUpException;
import se.fvm.intake.worker.WorkerLimits;
import se.fvm.intake.worker.Workers;
import se.fvm.reading.MailReading;

/**
 * Reads damaged files until told to stop: {@code mvn -Pbench -Dbench=fuzz}. Arguments: number of damaged mails, number of
 * damaged attachments, first seed.
 */
public final class Fuzz {

    private static final WorkerLimits LIMITS = new WorkerLimits(
            Duration.ofMinutes(3), DataSize.ofMegabytes(512), DataSize.ofGigabytes(1), DataSize.ofGigabytes(2));

    private final Map<String, AtomicLong> outcomes = new TreeMap<>();
    private final ConcurrentLinkedQueue<String> noteworthy = new ConcurrentLinkedQueue<>();
    private long slowest;

    private Fuzz() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int mails = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int attachments = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        long before = leftovers();
        Fuzz fuzz = of(mails, attachments, seed);
        fuzz.outcomes.forEach((outcome, count) -> System.out.printf("%-40s %d%n", outcome, count.get()));
        fuzz.noteworthy.forEach(System.out::println);
        System.out.printf("slowest %d ms, folders of workers left behind %d%n", fuzz.slowest, leftovers() - before);
    }

    /** Reads so many damaged mails and attachments. */
    static Fuzz of(int mails, int attachments, long seed) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("fvm-fuzz-");
        Fuzz fuzz = new Fuzz();
        try {
            fuzz.run(DamagedFiles.ofMails(), seed, mails, folder);
            fuzz.run(DamagedFiles.ofAttachments(folder), seed, attachments, folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return fuzz;
    }

    /** How many files came to which end. */
    Map<String, AtomicLong> outcomes() {
        return outcomes;
    }

    private void run(DamagedFiles files, long first, int count, Path folder) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Workers workers = new Workers(DamagedFiles.campaign(), LIMITS)) {
            for (long seed = first; seed < first + count; seed++) {
                Damaged file = files.make(seed);
                threads.execute(() -> read(workers, file, folder));
            }
            threads.shutdown();
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
        } finally {
            threads.shutdownNow();
        }
    }

    private void read(Workers workers, Damaged damaged, Path folder) {
        long begin = System.nanoTime();
        String outcome;
        try {
            Path file = Files.write(Files.createTempFile(folder, "damaged", ""), damaged.content());
            try {
                outcome = outcome(workers.read(file, damaged.name()), damaged);
            } finally {
                Files.delete(file);
            }
        } catch (ReadingGivenUpException e) {
            outcome = "given up as a whole";
            noteworthy.add(outcome + ": " + damaged.name());
        } catch (IOException | RuntimeException e) {
            outcome = "fault of the program: " + e;
            noteworthy.add(outcome + ": " + damaged.name());
        }
        count(outcome, (System.nanoTime() - begin) / 1_000_000);
    }

    private String outcome(MailReading reading, Damaged damaged) {
        boolean left = reading.attachments().stream().anyMatch(f -> f.givenUpOrNull() != null);
        if (left) {
            noteworthy.add("left a file out: " + damaged.name() + " " + reading.attachments());
            return "read but for a file";
        }
        return reading.documents().isEmpty() ? "read, no document" : "read, with documents";
    }

    private synchronized void count(String outcome, long millis) {
        outcomes.computeIfAbsent(outcome, o -> new AtomicLong()).incrementAndGet();
        slowest = Math.max(slowest, millis);
    }

    private static long leftovers() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("fvm-worker-"))
                    .count();
        }
    }
}
