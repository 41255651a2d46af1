package se.fvm.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.fvm.correspondence.Words;
import se.fvm.intake.Archive;
import se.fvm.intake.ArchiveException;
import se.fvm.intake.Mbox;
import se.fvm.intake.Register;
import se.fvm.ledger.Arrival;

/** Takes mails in from files, the same way in as by mail: archive, ledger, job. */
@Command(
        name = "import",
        description =
                "Takes mails in from .eml and mbox files; returns when all are read and filed. Triggers no letter.",
        footer = {
            "",
            "Folders are taken with all that is in them. A mail that is in the ledger already is recorded as seen again.",
            "Exit code 0 when every mail is in the ledger, whatever is flagged in it; 1 when one could not be taken."
        })
final class ImportCommand implements Callable<Integer> {

    /** A header line (RFC 5322, 2.2), with which every mail begins. */
    private static final Pattern HEADER = Pattern.compile("[!-9;-~]+[ \t]*:.*", Pattern.DOTALL);

    @Option(names = "--as-arrived", description = "Record the mails as known on the day on which they arrived.")
    private boolean asArrived;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = ".eml or mbox files, or folders of them.")
    private List<Path> paths = List.of();

    private final Terminal terminal;
    private final Settings settings;
    private final Set<Long> mails = new TreeSet<>();
    private int fresh;
    private int again;

    ImportCommand(Terminal terminal, Settings settings) {
        this.terminal = terminal;
        this.settings = settings;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        InputFiles.Found found = InputFiles.find(paths);
        found.problems().forEach(terminal::complain);
        boolean complete = found.problems().isEmpty();
        try (ConfigurableApplicationContext context = Contexts.open(settings, Contexts.Reading.class)) {
            Archive archive = context.getBean(Archive.class);
            Register register = context.getBean(Register.class);
            for (Path file : found.files()) {
                complete &= take(file, archive, register);
            }
            ReadWait wait = new ReadWait(context, terminal);
            wait.until(mails);
            terminal.out().println(context.getBean(Words.class).of("import.done", fresh, again, wait.outcome(mails)));
        }
        return complete ? 0 : 1;
    }

    private boolean take(Path file, Archive archive, Register register) throws ArchiveException {
        try {
            if (Mbox.is(file)) {
                try (Mbox mbox = Mbox.open(file)) {
                    for (Optional<InputStream> m = mbox.message(); m.isPresent(); m = mbox.message()) {
                        enter(m.get(), archive, register);
                    }
                }
                return true;
            }
            if (!isMail(file)) {
                terminal.complain(file + ": is neither a mail nor an mbox file, and is left out");
                return false;
            }
            try (InputStream in = Files.newInputStream(file)) {
                enter(in, archive, register);
            }
            return true;
        } catch (ArchiveException e) {
            throw e;
        } catch (IOException e) {
            terminal.complain(file + ": cannot be read (" + e.getMessage() + ")");
            return false;
        }
    }

    private void enter(InputStream raw, Archive archive, Register register) throws IOException {
        Arrival arrival = register.fromFile(archive.keep(raw), asArrived);
        mails.add(arrival.id());
        if (arrival.isNew()) {
            fresh++;
        } else {
            again++;
        }
    }

    /** What calls itself a mail is believed, however broken; of anything else the first line decides. */
    private static boolean isMail(Path file) throws IOException {
        if (file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(".eml")) {
            return Files.size(file) > 0;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(1000), java.nio.charset.StandardCharsets.ISO_8859_1);
            return HEADER.matcher(start.lines().findFirst().orElse("")).matches();
        }
    }
}
