package se.fvm.intake.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.fvm.reading.GivenUp;

/** What a worker takes: of time since its present step began, of memory and temporary space now. */
final class Usage {

    private static final Logger LOG = LoggerFactory.getLogger(Usage.class);
    private static final int KILO = 1024;

    private final Process process;
    private final Path folder;
    private final WorkerLimits limits;
    private final Path status;

    private long begun = System.nanoTime();
    private Duration processorBefore = Duration.ZERO;

    Usage(Process process, Path folder, WorkerLimits limits) {
        this.process = process;
        this.folder = folder;
        this.limits = limits;
        status = Path.of("/proc", Long.toString(process.pid()), "status");
    }

    void stepBegins() {
        begun = System.nanoTime();
        processorBefore = processor();
    }

    /** The limit that has been passed, or null. */
    @Nullable
    GivenUp passed() {
        if (elapsed().compareTo(limits.time()) > 0
                || processor().minus(processorBefore).compareTo(limits.time()) > 0) {
            return GivenUp.TIME;
        }
        if (resident() > limits.memory().toBytes()) {
            return GivenUp.MEMORY;
        }
        return space() > limits.space().toBytes() ? GivenUp.SPACE : null;
    }

    /** Whether three quarters of the memory that it may take are gone between two files. */
    boolean worn() {
        return resident() > limits.memory().toBytes() / 4 * 3;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Processor time of all its threads so far; zero where the system does not tell. */
    private Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory in bytes; 0 where the system does not tell, or the process has ended. */
    private long resident() {
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("{} cannot be read", status, e);
            return 0;
        }
    }

    private long space() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).mapToLong(Usage::size).sum();
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("{} changed while its files were counted", folder, e);
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "%d s by the clock, %d s of processor time, %d MB of memory, %d MB of temporary files"
                .formatted(
                        elapsed().toSeconds(),
                        processor().minus(processorBefore).toSeconds(),
                        resident() / KILO / KILO,
                        space() / KILO / KILO);
    }
}
