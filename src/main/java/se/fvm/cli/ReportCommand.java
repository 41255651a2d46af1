package se.fvm.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.fvm.correspondence.ReportSending;
import se.fvm.correspondence.ReportWeek;
import se.fvm.correspondence.WeeklyReport;
import se.fvm.correspondence.WeeklyReports;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Letter;

/** The weekly report. */
@Command(
        name = "report",
        description = "Makes the weekly report: prints it, writes it to files, or sends it.",
        footer = {
            "",
            "Without --week and --as-of it is about the last week that has passed. --send needs the SMTP server",
            "(spring.mail.host), the sender (fvm.mail.from) and the recipients (fvm.report.to)."
        })
final class ReportCommand implements Callable<Integer> {

    /** What it is about. */
    static final class Time {

        @Option(names = "--week", paramLabel = "WEEK", description = "A week from Monday to Sunday, such as 2020-W17.")
        private @Nullable String week;

        @Option(names = "--as-of", paramLabel = "DATE", description = "What was known at the end of this day.")
        private @Nullable LocalDate day;
    }

    @ArgGroup
    private @Nullable Time time;

    @Option(names = "--out", paramLabel = "DIR", description = "Write text, HTML, xlsx, PDF and mail to this folder.")
    private @Nullable Path folder;

    @Option(names = "--send", description = "Send it, unless it was sent before.")
    private boolean send;

    @Option(names = "--again", description = "With --send: send it once more.")
    private boolean again;

    private final Terminal terminal;
    private final Settings settings;

    ReportCommand(Terminal terminal, Settings settings) {
        this.terminal = terminal;
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        if (again && !send) {
            throw new UsageException("--again goes with --send");
        }
        ReportWeek week = week();
        try (ConfigurableApplicationContext context =
                Contexts.open(settings, Contexts.Ledger.class, Contexts.Letters.class)) {
            WeeklyReports reports = context.getBean(WeeklyReports.class);
            Words words = context.getBean(Words.class);
            WeeklyReport report = time != null && time.day != null
                    ? reports.asOf(time.day)
                    : reports.of(week == null ? reports.lastWeek() : week);
            if (folder != null) {
                reports.write(report, folder).forEach(file -> terminal.out().println(file));
            }
            if (send) {
                return send(context.getBean(ReportSending.class), report, words);
            }
            if (folder == null) {
                terminal.out().println(reports.text(report));
            }
            return 0;
        }
    }

    private @Nullable ReportWeek week() {
        if (time == null || time.week == null) {
            return null;
        }
        return ReportWeek.parse(time.week)
                .orElseThrow(() -> new UsageException("--week is no week: write it like 2020-W17"));
    }

    private int send(ReportSending reports, WeeklyReport report, Words words) {
        ReportSending.Sending sending = reports.send(report, again);
        if (sending.before()) {
            terminal.out().println(words.of("report.sent.before", report.week().number()));
            return 0;
        }
        if (sending.state() == Letter.State.SENT) {
            terminal.out().println(words.of("report.sent", report.week().number()));
            return 0;
        }
        throw new FailureException(
                "the report was not delivered; it waits in the outbox, and the service tries again: check"
                        + " spring.mail.host, .port, .username and .password",
                null);
    }
}
