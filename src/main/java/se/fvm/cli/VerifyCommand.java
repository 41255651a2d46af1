package se.fvm.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import se.fvm.correspondence.Words;
import se.fvm.intake.ArchiveException;
import se.fvm.intake.Finding;
import se.fvm.intake.MailboxVerification;
import se.fvm.intake.Verification;
import se.fvm.ledger.Mails;

/** Whether all that came in is where it should be. */
@Command(
        name = "verify",
        description = "Goes through archive, ledger and mailbox and says what does not agree.",
        footer = {
            "",
            "Exit code 1 for an archived file that is missing, damaged or without a row, a row without its file, a mail in",
            "the processed folder that the ledger lacks, or a document or letter that is unaccounted for. An archived mail",
            "without a row is taken in again. Mails that are not taken yet are only reported."
        })
final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Settings settings;

    VerifyCommand(Terminal terminal, Settings settings) {
        this.terminal = terminal;
        this.settings = settings;
    }

    @Override
    public Integer call() throws ArchiveException, InterruptedException {
        try (ConfigurableApplicationContext context = Contexts.open(settings, Contexts.Checking.class)) {
            List<Finding> findings =
                    new ArrayList<>(context.getBean(Verification.class).run());
            findings.addAll(context.getBean(MailboxVerification.class).run());
            Words words = context.getBean(Words.class);
            findings.forEach(finding -> terminal.out().println(words.of(key(finding.kind()), finding.subject())));
            long faults = findings.stream().filter(f -> f.kind().isFault()).count();
            int mails = context.getBean(Mails.class).all().size();
            terminal.out().println(words.of("verify.result", mails, faults));
            return faults == 0 ? 0 : 1;
        }
    }

    private static String key(Finding.Kind kind) {
        return "verify." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
