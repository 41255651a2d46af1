package se.fvm.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.util.FileSystemUtils;

/**
 * All troubles at all steps of a mail's way, the weekly report included: {@code mvn -Pbench -Dbench=faults}. Prints what
 * came of each.
 */
public final class FaultsOnTheWay {

    private static final int AT_ONCE = 4;

    private FaultsOnTheWay() {}

    /** A connection that is broken once. */
    private record Cut(String name, Consumer<WayOfAMail> trouble) {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("fvm-faults-");
        List<String> failures = new ArrayList<>();
        try {
            List<String> steps = steps(folder.resolve("none"), true);
            for (int i = 0; i < steps.size(); i++) {
                System.out.println("step " + (i + 1) + " writes " + steps.get(i));
            }
            List<Trouble> troubles = new ArrayList<>();
            for (Trouble.Kind kind : Trouble.Kind.values()) {
                for (int step = 1; kind != Trouble.Kind.NOTHING && step <= steps.size(); step++) {
                    troubles.add(new Trouble(kind, step, false));
                    troubles.add(new Trouble(kind, step, true));
                }
            }
            failures.addAll(failures(troubles, folder, true));
            failures.addAll(cuts(folder));
            System.out.printf("%d troubles of database and process, %d failures%n", troubles.size(), failures.size());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        if (!failures.isEmpty()) {
            failures.forEach(System.out::println);
            System.exit(1);
        }
    }

    /** The durable steps of a way without trouble. */
    static List<String> steps(Path data, boolean report) throws Exception {
        try (WayOfAMail way = new WayOfAMail(data, report)) {
            return way.go(0);
        }
    }

    /** Goes the way once with each trouble, several at a time; says what did not hold in the end. */
    static List<String> failures(List<Trouble> troubles, Path folder, boolean report) throws InterruptedException {
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        for (Trouble trouble : troubles) {
            threads.execute(() -> {
                String name = trouble.toString().replace(' ', '-');
                try (WayOfAMail way = new WayOfAMail(folder.resolve(name), report)) {
                    if (trouble.kind() == Trouble.Kind.KILLED) {
                        way.goKilled(trouble);
                    } else {
                        way.go(trouble);
                    }
                    System.out.println(trouble + ": all is well");
                } catch (Exception | AssertionError e) {
                    failures.add(trouble + ": " + e);
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(2, TimeUnit.HOURS);
        return failures;
    }

    private static List<String> cuts(Path folder) throws Exception {
        List<String> failures = new ArrayList<>();
        List<Cut> cuts = new ArrayList<>();
        for (String command : List.of("LOGIN", "SELECT", "FETCH", "MOVE", "LOGOUT")) {
            Predicate<String> one = line -> line.startsWith(command);
            cuts.add(new Cut("IMAP before " + command, way -> way.imap().cut(WayOfAMail.once(one))));
            cuts.add(new Cut("IMAP after " + command, way -> way.imap().cutBehind(WayOfAMail.once(one))));
        }
        for (String command : List.of("FROM:", "TO:", "DATA", ".")) {
            Predicate<String> one = line -> command.equals(".") ? line.equals(".") : line.startsWith(command);
            cuts.add(new Cut("SMTP before " + command, way -> way.smtp().cut(WayOfAMail.once(one))));
            cuts.add(new Cut("SMTP after " + command, way -> way.smtp().cutBehind(WayOfAMail.once(one))));
        }
        for (Cut cut : cuts) {
            try (WayOfAMail way = new WayOfAMail(folder.resolve(cut.name().replace(' ', '-')), true)) {
                cut.trouble().accept(way);
                way.go(0);
                System.out.println(cut.name() + ": all is well");
            } catch (AssertionError | RuntimeException e) {
                failures.add(cut.name() + ": " + e);
            }
        }
        return failures;
    }
}
