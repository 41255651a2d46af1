package se.fvm.intake.worker;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a worker may take; past a limit it is killed. The settings under {@code fvm.reading.worker}.
 *
 * @param time by the clock, and by the processor, for one step of one file: opening it as pages, or reading one paper of
 *     it. Recognising a page takes one to two seconds, and a file has up to 400
 * @param heap of Java objects
 * @param memory resident memory of the whole process, native code included; watched where the system tells (Linux)
 * @param space temporary files
 */
public record WorkerLimits(
        @DefaultValue("15m") Duration time,
        @DefaultValue("512MB") DataSize heap,
        @DefaultValue("1GB") DataSize memory,
        @DefaultValue("2GB") DataSize space) {

    private static final DataSize LEAST_HEAP = DataSize.ofMegabytes(64);

    public WorkerLimits {
        if (time.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("fvm.reading.worker.time is " + time + ": give 1s or more");
        }
        if (heap.compareTo(LEAST_HEAP) < 0) {
            throw new IllegalArgumentException("fvm.reading.worker.heap is " + heap + ": give 64MB or more");
        }
        if (memory.compareTo(heap) < 0) {
            throw new IllegalArgumentException("fvm.reading.worker.memory is less than fvm.reading.worker.heap, "
                    + "which is a part of it: give more");
        }
        if (space.isNegative()) {
            throw new IllegalArgumentException("fvm.reading.worker.space is negative: give a size such as 2GB");
        }
    }
}
