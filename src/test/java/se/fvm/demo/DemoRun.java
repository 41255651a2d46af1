package se.fvm.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.Original;
import se.fvm.calloff.OriginalsFile;
import se.fvm.cli.StatusTable;
import se.fvm.correspondence.ReportSending;
import se.fvm.correspondence.ReportWeek;
import se.fvm.correspondence.WeeklyReports;
import se.fvm.correspondence.Words;
import se.fvm.ledger.CallOffLedger;
import se.fvm.ledger.MailAccount;
import se.fvm.ledger.Originals;
import se.fvm.ledger.Role;
import se.fvm.ledger.Users;

/** What happens in the demo once the service is up: somebody to log in, originals, the table, the report. */
final class DemoRun {

    private static final String NAME = "demo";
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private final ApplicationContext context;
    private final Path samples;
    private final int mails;
    private final Campaign campaign;
    private final Clock clock;

    DemoRun(ApplicationContext context, Path samples, int mails) {
        this.context = context;
        this.samples = samples;
        this.mails = mails;
        campaign = context.getBean(Campaign.class);
        clock = context.getBean(Clock.class);
    }

    void play() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        context.getBean(Users.class)
                .put(NAME, context.getBean(PasswordEncoder.class).encode(NAME), Role.ADMINISTRATOR, NAME);
        String address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port", "8080") + "/";
        out.println("fvm-intake: the demo runs as of " + DemoApplication.TODAY + "; page " + address + ", user " + NAME
                + ", password " + NAME);
        out.println("Reading " + mails + " synthetic sample mails ...");
        registerOriginals();
        awaitReadings();
        new StatusTable(campaign, context.getBean(Words.class))
                .print(context.getBean(CallOffLedger.class).statusAsOf(clock.instant()), account(), out);
        WeeklyReports reports = context.getBean(WeeklyReports.class);
        context.getBean(ReportSending.class)
                .send(reports.of(ReportWeek.holding(DemoApplication.TODAY).previous()), false);
        out.println();
        out.println("The weekly report was mailed into the demo's own mail server.");
        out.println("As of " + DemoApplication.TODAY + ": " + address + ", user " + NAME + ", password " + NAME
                + ". Ctrl-C ends the demo.");
    }

    /** Originals count as known from the evening of the day on which they came. */
    private void registerOriginals() {
        Originals originals = context.getBean(Originals.class);
        for (Original original : OriginalsFile.read(samples.resolve("originals.csv"), campaign)) {
            originals.register(
                    original,
                    NAME,
                    original.arrived()
                            .atTime(LocalTime.of(17, 0))
                            .atZone(campaign.zone())
                            .toInstant());
        }
    }

    private void awaitReadings() {
        Awaitility.await("every sample mail is read")
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> account().pending() == 0
                        && account().archived() + account().notFetched() >= distinctMails());
    }

    /** One sample is the same message again, and is archived once. */
    private int distinctMails() {
        return SampleMails.distinct(samples.resolve("mails"));
    }

    private MailAccount account() {
        return context.getBean(CallOffLedger.class).mailsAsOf(clock.instant());
    }
}
