package se.fvm.cli;

import java.io.PrintStream;

/**
 * Where a command's words go.
 *
 * @param out results only
 * @param err all else
 * @param showsProgress whether a person looks at {@code err}
 */
record Terminal(PrintStream out, PrintStream err, boolean showsProgress) {

    /** Says on standard error what went wrong, each line with the program's name in front. */
    void complain(String message) {
        message.lines().forEach(line -> err.println("fvm-intake: " + line));
    }
}
