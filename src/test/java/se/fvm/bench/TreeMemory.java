package se.fvm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Watches how much memory a process and all that it started take together (PSS, so that shared pages count once). */
final class TreeMemory {

    private static final long EVERY_MILLIS = 50;

    private final AtomicLong most = new AtomicLong();

    private TreeMemory() {}

    static TreeMemory watch(Process process) {
        TreeMemory memory = new TreeMemory();
        Thread watcher = new Thread(() -> memory.watchWhileAlive(process), "memory");
        watcher.setDaemon(true);
        watcher.start();
        return memory;
    }

    long mostMebibytes() {
        return most.get() / 1024;
    }

    private void watchWhileAlive(Process process) {
        while (process.isAlive()) {
            long kilobytes = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .mapToLong(p -> kilobytes(p.pid()))
                    .sum();
            most.accumulateAndGet(kilobytes, Math::max);
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static long kilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
            return lines.filter(l -> l.startsWith("Pss:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | RuntimeException e) {
            // The process has ended between being listed and being looked at.
            return 0;
        }
    }
}
