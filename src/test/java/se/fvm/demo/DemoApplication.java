package se.fvm.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.fvm.FvmIntake;

/**
 * What {@code mvn spring-boot:test-run} starts: the service with a mail server of its own, which holds the sample mails.
 * It lives among the tests so that what only the demo needs stays out of the product's jar. Writes below
 * {@code target/demo} only; no mail leaves the machine.
 */
public final class DemoApplication {

    /** The day as of which the demo runs: after the deadline, when the last samples have come and originals are missing. */
    static final LocalDate TODAY = LocalDate.of(2020, 5, 20);

    private static final Path DATA = Path.of("target", "demo");
    private static final Path SAMPLES = Path.of("samples");

    private DemoApplication() {}

    /** Starts the demo; Ctrl-C ends it. */
    public static void main(String[] arguments) {
        try {
            start(arguments);
        } catch (IOException | RuntimeException e) {
            // the program's log leaves failed starts to the command line, which is not at work here
            e.printStackTrace();
            System.exit(1);
        }
    }

    /** Starts the demo and returns when everything is read. */
    static ConfigurableApplicationContext start(String... arguments) throws IOException {
        clear(DATA);
        System.setProperty("h2.bindAddress", "127.0.0.1");
        DemoMailServer mail = new DemoMailServer(SAMPLES.resolve("mails"));
        ConfigurableApplicationContext context = new SpringApplicationBuilder(FvmIntake.class, DemoClock.class)
                .listeners(event -> {
                    if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                        mail.close();
                    }
                })
                .run(settings(mail, arguments));
        new DemoRun(context, SAMPLES, mail.mails()).play();
        return context;
    }

    /** As on the command line, which goes before every file: the demo must not use an office's settings. */
    private static String[] settings(DemoMailServer mail, String... arguments) {
        Stream<String> own = Stream.of(
                "--fvm.data-dir=" + DATA,
                "--fvm.campaign=" + SAMPLES.resolve("campaign"),
                "--fvm.mailbox.host=127.0.0.1",
                "--fvm.mailbox.port=" + mail.imapPort(),
                "--fvm.mailbox.tls=none",
                "--fvm.mailbox.username=" + DemoMailServer.ADDRESS,
                "--fvm.mailbox.password=" + DemoMailServer.PASSWORD,
                "--fvm.mailbox.poll-interval=1s",
                "--fvm.mailbox.as-arrived=true",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.smtpPort(),
                "--fvm.mail.from=" + DemoMailServer.ADDRESS,
                "--fvm.report.to=rapport@vastkom.example",
                "--fvm.report.cron=-",
                "--logging.level.root=WARN");
        return Stream.concat(own, Stream.of(arguments)).toArray(String[]::new);
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
