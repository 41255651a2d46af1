package se.fvm.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;

/** Another process of this machine that enters mails into the ledger of a folder, and says so after each. */
final class OtherProcess {

    private OtherProcess() {}

    /**
     * Enters mails.
     *
     * @param arguments the folder, the number of the first mail, and how many
     */
    public static void main(String[] arguments) {
        int first = Integer.parseInt(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        try (HikariDataSource dataSource = LedgerDataSource.inFolder(Path.of(arguments[0]))) {
            Mails mails = new TestLedger(dataSource).get(Mails.class);
            for (int number = first; number < first + count; number++) {
                mails.arrive(TestMails.mail(number, "2020-03-02T08:00:00Z"));
                System.out.println("entered");
            }
        }
    }

    /** Starts it; its output can be read as it comes. */
    static Process start(Path folder, int first, int count) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        folder.toString(),
                        String.valueOf(first),
                        String.valueOf(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
