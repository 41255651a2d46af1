package se.fvm.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.fvm.correspondence.Words;
import se.fvm.intake.ReadJobs;
import se.fvm.ledger.Mail;
import se.fvm.ledger.MailState;
import se.fvm.ledger.Mails;

/** Reads archived mails again. What a person has decided stays. */
@Command(
        name = "reprocess",
        description = "Reads archived mails again; returns when they are read. What people have decided stays.")
final class ReprocessCommand implements Callable<Integer> {

    /** Which mails. */
    static final class Choice {

        @Option(names = "--mail", paramLabel = "ID", description = "The mail with this number.")
        private long mail;

        @Option(names = "--all", description = "All mails.")
        private boolean all;

        @Option(names = "--failed", description = "The mails that could not be read.")
        private boolean failed;
    }

    @ArgGroup(multiplicity = "1")
    private Choice choice = new Choice();

    private final Terminal terminal;
    private final Settings settings;

    ReprocessCommand(Terminal terminal, Settings settings) {
        this.terminal = terminal;
        this.settings = settings;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (ConfigurableApplicationContext context = Contexts.open(settings, Contexts.Reading.class)) {
            List<Long> chosen = chosen(context.getBean(Mails.class));
            ReadJobs jobs = context.getBean(ReadJobs.class);
            chosen.forEach(jobs::enter);
            ReadWait wait = new ReadWait(context, terminal);
            wait.until(chosen);
            terminal.out().println(context.getBean(Words.class).of("reprocess.done", wait.outcome(chosen)));
            return 0;
        }
    }

    private List<Long> chosen(Mails mails) {
        if (choice.all) {
            return mails.all().stream().map(Mail::id).sorted().toList();
        }
        if (choice.failed) {
            return mails.in(MailState.FAILED).stream().map(Mail::id).toList();
        }
        if (mails.find(choice.mail).isEmpty()) {
            throw new FailureException(
                    "there is no mail " + choice.mail + "; status and the page show the numbers", null);
        }
        return List.of(choice.mail);
    }
}
