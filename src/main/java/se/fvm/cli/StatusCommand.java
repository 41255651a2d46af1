package se.fvm.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.fvm.calloff.CallOffStatus;
import se.fvm.calloff.Campaign;
import se.fvm.correspondence.ReportWeek;
import se.fvm.correspondence.Words;
import se.fvm.ledger.CallOffLedger;
import se.fvm.ledger.MailAccount;
import se.fvm.review.StatusSummary;
import tools.jackson.databind.json.JsonMapper;

/** How it stands with the call-offs. */
@Command(
        name = "status",
        description = "Shows how it stands: the counts, and one row a municipality.",
        footer = {"", "Works while the service runs."})
final class StatusCommand implements Callable<Integer> {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "What was known at the end of this day, written 2020-04-30 (default: now).")
    private @Nullable LocalDate asOf;

    @Option(names = "--json", description = "The counts as JSON, as /api/status gives them.")
    private boolean json;

    private final Terminal terminal;
    private final Settings settings;

    StatusCommand(Terminal terminal, Settings settings) {
        this.terminal = terminal;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context =
                Contexts.open(settings, Contexts.Ledger.class, Contexts.Swedish.class)) {
            Campaign campaign = context.getBean(Campaign.class);
            CallOffLedger ledger = context.getBean(CallOffLedger.class);
            Instant moment =
                    asOf == null ? context.getBean(Clock.class).instant() : ReportWeek.endOf(asOf, campaign.zone());
            CallOffStatus status = ledger.statusAsOf(moment);
            MailAccount mails = ledger.mailsAsOf(moment);
            if (json) {
                terminal.out().println(JsonMapper.shared().writeValueAsString(StatusSummary.of(status, mails)));
            } else {
                new StatusTable(campaign, context.getBean(Words.class)).print(status, mails, terminal.out());
            }
            return 0;
        }
    }
}
