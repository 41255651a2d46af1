package se.fvm.fault;

import java.nio.file.Path;

/** A node in a process of its own, which is killed at a step of a mail's way. */
final class KilledService {

    private KilledService() {}

    public static void main(String[] arguments) throws InterruptedException {
        DurableSteps steps = new DurableSteps(Trouble.parse(arguments[4], arguments[5], arguments[6]));
        try (WholeService service = WholeService.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), steps, 0)) {
            while (true) {
                service.letters(Boolean.parseBoolean(arguments[3]));
                Thread.sleep(100);
            }
        }
    }
}
