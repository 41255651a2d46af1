package se.fvm.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shows on standard error how far a run has come, in one line that is written over; nothing unless a person looks. */
final class Progress {

    private static final int WIDTH = 79;

    private final PrintStream err;
    private final boolean shown;

    Progress(PrintStream err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    /**
     * Whether standard error is a terminal. Linux tells; Java alone knows only of standard input and output together.
     */
    static boolean onTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    void step(int done, int all, String what) {
        if (shown) {
            String line = done + "/" + all + "  " + what;
            String cut = line.length() <= WIDTH ? line : line.substring(0, WIDTH);
            err.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
            err.flush();
        }
    }

    /** Clears the line. */
    void end() {
        if (shown) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
        }
    }
}
