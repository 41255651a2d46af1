package se.fvm.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.Original;
import se.fvm.calloff.OriginalsFile;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Originals;

/** Registers paper originals from a list: all of it, or, where it has mistakes, nothing. */
@Command(
        name = "import",
        description = "Registers paper originals from a CSV file.",
        footer = {
            "",
            "Columns: code,agreement,posted,arrived,deemed,tracking,note. Days as YYYY-MM-DD; where deemed is empty, the day",
            "on which the original counts as received is worked out. A file with a mistake registers nothing; an original",
            "that is registered already is left as it is."
        })
final class OriginalsImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.csv", description = "The list.")
    private Path file = Path.of("");

    private final Terminal terminal;
    private final Settings settings;

    OriginalsImportCommand(Terminal terminal, Settings settings) {
        this.terminal = terminal;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context =
                Contexts.open(settings, Contexts.Ledger.class, Contexts.Swedish.class)) {
            List<Original> listed = OriginalsFile.read(file, context.getBean(Campaign.class));
            Originals originals = context.getBean(Originals.class);
            TransactionTemplate transaction =
                    new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            transaction.executeWithoutResult(
                    status -> listed.forEach(original -> originals.register(original, "originals import")));
            terminal.out().println(context.getBean(Words.class).of("originals.done", listed.size()));
            return 0;
        }
    }
}
