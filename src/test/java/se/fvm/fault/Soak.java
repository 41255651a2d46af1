package se.fvm.fault;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;
import se.fvm.calloff.CampaignFiles;
import se.fvm.intake.worker.WorkerLimits;
import se.fvm.intake.worker.Workers;

/**
 * Reads the sample mails over and over, as in two hours of a busy day, and prints what the program holds after each round:
 * {@code mvn -Pbench -Dbench=soak}. Argument: number of rounds. Fails where more is held in the end than after the first
 * rounds.
 */
public final class Soak {

    private static final int WARM_UP = 2;

    /** Megabytes by which the heap after a collection may differ between rounds. */
    private static final long HEAP_NOISE = 40;

    private Soak() {}

    /**
     * What is held after a round.
     *
     * @param heap megabytes of Java objects after a collection
     * @param handles open file descriptors; -1 where the system does not tell
     * @param children worker processes
     * @param temporary entries of the folder for temporary files that are ours
     */
    record Held(long heap, long handles, int threads, long children, long temporary) {

        static Held now() throws IOException {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            long handles = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                    ? unix.getOpenFileDescriptorCount()
                    : -1;
            try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                return new Held(
                        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                        handles,
                        ManagementFactory.getThreadMXBean().getThreadCount(),
                        ProcessHandle.current().children().count(),
                        files.filter(f -> f.getFileName().toString().startsWith("fvm-"))
                                .count());
            }
        }

        boolean isNoMoreThan(Held before) {
            return heap <= before.heap + HEAP_NOISE
                    && handles <= before.handles
                    && threads <= before.threads
                    && children <= before.children
                    && temporary <= before.temporary;
        }
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        List<Held> held = new ArrayList<>();
        List<Path> mails;
        try (Stream<Path> files = Files.list(Path.of("samples", "mails"))) {
            mails = files.sorted().toList();
        }
        WorkerLimits limits = new WorkerLimits(
                Duration.ofMinutes(15), DataSize.ofMegabytes(512), DataSize.ofGigabytes(1), DataSize.ofGigabytes(2));
        try (Workers workers = new Workers(CampaignFiles.read(Path.of("samples", "campaign")), limits)) {
            for (int round = 1; round <= rounds; round++) {
                for (Path mail : mails) {
                    workers.read(mail, mail.getFileName().toString());
                }
                held.add(Held.now());
                System.out.println("round " + round + ", " + round * mails.size() + " mails: " + held.get(round - 1));
            }
        }
        Held first = held.get(Math.min(WARM_UP, held.size()) - 1);
        Held last = held.get(held.size() - 1);
        if (!last.isNoMoreThan(first)) {
            System.out.println("more is held in the end than after round " + Math.min(WARM_UP, held.size()));
            System.exit(1);
        }
    }
}
