package se.fvm.fault;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A node in a process of its own, which is killed at a step of a mail's way. */
final class KilledService {

    private static final long PAUSE_MILLIS = 100;

    private KilledService() {}

    public static void main(String[] arguments) throws Exception {
        DurableSteps steps = new DurableSteps(Trouble.parse(arguments[4], arguments[5], arguments[6]));
        boolean report = Boolean.parseBoolean(arguments[3]);
        ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor();
        try (WholeService service = WholeService.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), steps, 0)) {
            rounds.scheduleWithFixedDelay(() -> service.letters(report), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS)
                    .get();
        } finally {
            rounds.shutdownNow();
        }
    }
}
