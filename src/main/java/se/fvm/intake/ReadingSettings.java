package se.fvm.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.fvm.intake.worker.WorkerLimits;

/**
 * How archived mails are read.
 *
 * @param workers how many mails are read at once on this machine; 0, the default, means one a processor core
 * @param attempts how often reading a mail may fail before it is left to a person, 1 or more
 * @param retryAfter pause after the first failure; each further one is three times as long
 * @param worker what a process that reads may take
 */
@ConfigurationProperties(prefix = "fvm.reading", ignoreUnknownFields = false)
public record ReadingSettings(
        @DefaultValue("0") int workers,
        @DefaultValue("4") int attempts,
        @DefaultValue("20s") Duration retryAfter,
        @DefaultValue WorkerLimits worker) {

    private static final int MOST_WORKERS = 256;

    public ReadingSettings {
        if (workers < 0 || workers > MOST_WORKERS) {
            throw new IllegalArgumentException(
                    "fvm.reading.workers is " + workers + ": give 1 to " + MOST_WORKERS + ", or 0 for one a core");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("fvm.reading.attempts is " + attempts + ": give 1 or more");
        }
        if (retryAfter.isNegative()) {
            throw new IllegalArgumentException("fvm.reading.retry-after is negative: give a time such as 20s");
        }
    }

    int effectiveWorkers() {
        return workers == 0 ? Runtime.getRuntime().availableProcessors() : workers;
    }
}
