package se.fvm.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.ExpectedCallOffFile;
import se.fvm.calloff.PapersInOrder;
import se.fvm.intake.worker.Workers;

/** Reads files and prints what it finds; needs nothing but the campaign. */
@Command(
        name = "read",
        description = "Reads mails and documents and prints one JSON line a document found.",
        footer = {
            "",
            "Reads .eml, .msg, .pdf, .tif, .jpg, .png, .heic, .docx, .zip and more; the type is told from the bytes.",
            "Folders are read with all that is in them, in name order. The campaign is read from the folder that the",
            "setting fvm.campaign names (default: config/campaign).",
            "Exit code 0 when every file has its lines, whatever is flagged in them; 1 when a path could not be opened."
        })
final class ReadCommand implements Callable<Integer> {

    @Option(
            names = "--expected",
            paramLabel = "FILE",
            description = "CSV with the columns code,municipality,options,agreements: what is expected, in place of"
                    + " the campaign's own list.")
    private @Nullable Path expected;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many files to read at once (default: one a processor core).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
    private List<Path> paths = List.of();

    private final Terminal terminal;
    private final Settings settings;

    ReadCommand(Terminal terminal, Settings settings) {
        this.terminal = terminal;
        this.settings = settings;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (jobs < 1) {
            throw new UsageException("--jobs is " + jobs + ": give 1 or more");
        }
        Campaign campaign = settings.campaign();
        PapersInOrder rules = expected == null
                ? PapersInOrder.of(campaign)
                : PapersInOrder.of(campaign, ExpectedCallOffFile.read(expected, campaign));
        InputFiles.Found found = InputFiles.find(paths);
        List<String> unreadable;
        try (Workers workers = new Workers(campaign, settings.workerLimits())) {
            unreadable = new ReadRun(
                            workers,
                            new CampaignFlags(campaign, rules),
                            new ReadingLines(campaign),
                            terminal.out(),
                            new Progress(terminal.err(), terminal.showsProgress()))
                    .read(found.files(), jobs);
        }
        found.problems().forEach(terminal::complain);
        unreadable.forEach(terminal::complain);
        return found.problems().isEmpty() && unreadable.isEmpty() ? 0 : 1;
    }
}
