package se.fvm.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The program's command line. Exit codes: 0 done; 1 something failed, said on standard error; 2 wrong usage or
 * configuration.
 */
public final class Cli {

    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Class<?> service;
    private final Terminal terminal;

    Cli(Class<?> service, Terminal terminal) {
        this.service = service;
        this.terminal = terminal;
    }

    /**
     * Runs a command of this process, with its standard streams. Standard output is for results alone: whatever else
     * prints there, a library or a log, goes to standard error.
     *
     * @param service the whole service as a Spring Boot application
     * @return the exit code
     */
    public static int main(Class<?> service, String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = new Cli(service, new Terminal(out, err, Progress.onTerminal())).run(arguments);
        out.flush();
        if (out.checkError() && code == 0) {
            err.println("fvm-intake: the output could not be written");
            return FAILED;
        }
        return code;
    }

    /** Runs a command and gives its exit code. */
    int run(String... arguments) {
        try {
            SettingArguments split = SettingArguments.split(arguments);
            return commandLine(new Settings(split.settings()))
                    .execute(split.command().toArray(String[]::new));
        } catch (UsageException e) {
            terminal.complain(String.valueOf(e.getMessage()));
            return MISUSED;
        }
    }

    private CommandLine commandLine(Settings settings) {
        CommandLine line = new CommandLine(new FvmIntakeCommand())
                .addSubcommand(new ServeCommand(service, settings))
                .addSubcommand(new ReadCommand(terminal, settings))
                .addSubcommand(new ImportCommand(terminal, settings))
                .addSubcommand(new CommandLine(new OriginalsCommand())
                        .addSubcommand(new OriginalsImportCommand(terminal, settings)))
                .addSubcommand(new StatusCommand(terminal, settings))
                .addSubcommand(new ReportCommand(terminal, settings))
                .addSubcommand(new ReprocessCommand(terminal, settings))
                .addSubcommand(new VerifyCommand(terminal, settings));
        line.setOut(new java.io.PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler(this::misused);
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e));
        return line;
    }

    private int misused(ParameterException e, String[] arguments) {
        terminal.complain(String.valueOf(e.getMessage()));
        terminal.complain("see: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return MISUSED;
    }

    private int failed(Exception e) {
        Problem problem = Problem.of(e);
        terminal.complain(problem.message());
        if (!problem.expected()) {
            LOG.error("the command failed", e);
        }
        return problem.configuration() ? MISUSED : FAILED;
    }
}
