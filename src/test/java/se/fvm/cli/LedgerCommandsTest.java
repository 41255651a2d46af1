package se.fvm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fvm.fault.Fault;
import tools.jackson.databind.JsonNode;

/** The commands that use the ledger, on mails that need no recognition of text. */
class LedgerCommandsTest {

    private static final String NEWSLETTER = "samples/mails/004-newsletter.eml";
    private static final String BOUNCE = "samples/mails/015-bounce.eml";
    private static final String REPLY = "samples/mails/021-automatic-reply.eml";

    @TempDir
    Path folder;

    @Test
    void importedMailsAreArchivedReadAndCounted() throws Exception {
        CliRun run = run("import", NEWSLETTER, BOUNCE);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("2 nya mejl, 0 sedda tidigare");
        assertThat(archive()).hasSize(2);
        JsonNode mails = status().get("mails");
        assertThat(mails.get("archived").asInt()).isEqualTo(2);
        assertThat(mails.get("pending").asInt()).isZero();
    }

    @Test
    void aMailImportedTwiceIsCountedOnce() {
        run("import", NEWSLETTER);

        CliRun again = run("import", NEWSLETTER);

        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("Inga nya mejl, 1 sedda tidigare");
        assertThat(status().get("mails").get("archived").asInt()).isEqualTo(1);
    }

    @Test
    void anMboxIsTakenApart() throws Exception {
        String mbox = "From a@example.com Wed Apr 15 10:00:00 2020\n" + Files.readString(Path.of(NEWSLETTER))
                + "\nFrom b@example.com Wed Apr 15 11:00:00 2020\n" + Files.readString(Path.of(BOUNCE)) + "\n";
        Path file = Files.writeString(folder.resolve("mails.mbox"), mbox);

        assertThat(run("import", file.toString()).out()).contains("2 nya mejl");
        assertThat(run("import", NEWSLETTER, BOUNCE).out()).contains("Inga nya mejl, 2 sedda tidigare");
    }

    @Test
    void whatIsNoMailIsLeftOutAndTold() throws Exception {
        Path note = Files.writeString(folder.resolve("note.txt"), "inget mejl\n");

        CliRun run = run("import", note.toString(), NEWSLETTER);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("note.txt: is neither a mail nor an mbox file");
        assertThat(run.out()).contains("Ett nytt mejl");
    }

    @Test
    void mailsImportedAsTheyArrivedAreKnownOnTheDay() {
        run("import", "--as-arrived", NEWSLETTER);

        assertThat(status("--as-of", "2019-01-01").get("mails").get("archived").asInt())
                .isZero();
        assertThat(status("--as-of", "2020-12-31").get("mails").get("archived").asInt())
                .isEqualTo(1);
    }

    @Test
    void mailsImportedNowWereNotKnownBefore() {
        run("import", NEWSLETTER);

        assertThat(status("--as-of", "2020-12-31").get("mails").get("archived").asInt())
                .isZero();
    }

    @Test
    void statusHasTheCountsAndARowForEveryMunicipality() {
        CliRun run = run("status");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Tecknade", "Samverkansavtal 2019-06-12", "Bollebygd", "Åmål");
        JsonNode options = status().get("options");
        assertThat(options.get("1").get("signedUp").asInt()).isEqualTo(49);
        assertThat(options.get("1").get("calledOff").asInt()).isZero();
    }

    @Test
    void originalsAreRegisteredFromAList() throws Exception {
        Path list = Files.writeString(
                folder.resolve("originals.csv"),
                "code,agreement,posted,arrived,deemed,tracking,note\n"
                        + "1443,call-off,2020-04-28,2020-04-29,,RR000000000SE,\n");

        CliRun run = run("originals", "import", list.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Ett original registrerat");
        assertThat(status().get("agreements").get("call-off").get("originals").asInt())
                .isEqualTo(1);
    }

    @Test
    void aListOfOriginalsWithAMistakeRegistersNothing() throws Exception {
        Path list = Files.writeString(
                folder.resolve("originals.csv"),
                "code,agreement,posted,arrived,deemed,tracking,note\n"
                        + "1443,call-off,2020-04-28,2020-04-29,,,\n1443,call-off,28/4,2020-04-29,,,\n");

        CliRun run = run("originals", "import", list.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("originals.csv").contains("posted");
        assertThat(status().get("agreements").get("call-off").get("originals").asInt())
                .isZero();
    }

    @Test
    void reprocessReadsAgainWithoutCountingTwice() {
        run("import", NEWSLETTER, REPLY);

        CliRun run = run("reprocess", "--all");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Lästa på nytt: 2");
        assertThat(status().get("mails").get("archived").asInt()).isEqualTo(2);
    }

    @Test
    void aMailThatIsNotThereCannotBeReprocessed() {
        CliRun run = run("reprocess", "--mail", "42");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("there is no mail 42");
    }

    @Test
    void verifyFindsNothingWhereNothingIsWrong() {
        run("import", NEWSLETTER, BOUNCE);

        CliRun run = run("verify");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("2 mejl i liggaren: allt stämmer");
    }

    @Test
    @Fault(in = Fault.Area.SERVICE, value = "a damaged file, found by verify")
    void verifyNamesADamagedFile() throws Exception {
        run("import", NEWSLETTER, BOUNCE);
        Path damaged = archive().get(0);
        Files.writeString(damaged, "inte det som kom");

        CliRun run = run("verify");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(damaged.getFileName().toString()).contains("skadad");
    }

    @Test
    @Fault(in = Fault.Area.SERVICE, value = "a missing file, found by verify")
    void verifyNamesAMissingFile() throws Exception {
        run("import", NEWSLETTER, BOUNCE);
        Path missing = archive().get(0);
        Files.delete(missing);

        CliRun run = run("verify");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(missing.getFileName().toString().replace(".eml", ""))
                .contains("saknas");
    }

    @Test
    void verifyTellsOfAFileWithoutARowAndTakesItIn() throws Exception {
        run("import", NEWSLETTER);
        Path elsewhere = folder.resolve("elsewhere");
        CliRun.of("import", "--fvm.data-dir=" + elsewhere, "--fvm.campaign=samples/campaign", BOUNCE);
        Path orphan;
        try (Stream<Path> files = Files.walk(elsewhere.resolve("archive"))) {
            orphan =
                    files.filter(f -> f.toString().endsWith(".eml")).findFirst().orElseThrow();
        }
        Path target = folder.resolve("data/archive")
                .resolve(orphan.getParent().getFileName())
                .resolve(orphan.getFileName());
        Files.createDirectories(target.getParent());
        Files.copy(orphan, target);

        CliRun run = run("verify");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(orphan.getFileName().toString()).contains("saknade rad");
        run("reprocess", "--all");
        assertThat(run("verify").code()).isZero();
    }

    @Test
    void serveDoesNotStartWhenNobodyCouldLogIn() {
        CliRun run = run("serve", "--server.port=0");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("FVM_ADMIN_PASSWORD");
    }

    @Test
    void theReportIsPrinted() {
        CliRun run = run("report", "--week", "2020-W17");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("49").contains("17");
    }

    @Test
    void aReportWithoutRecipientsIsToldByName() {
        CliRun run = run("report", "--week", "2020-W17", "--send");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("fvm.mail.from is not set");
    }

    @Test
    void aReportIsSentOnceAndOnceMoreOnlyWhenAsked() throws Exception {
        GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        smtp.start();
        try {
            List<String> send = new ArrayList<>(List.of(
                    "report",
                    "--week",
                    "2020-W17",
                    "--send",
                    "--fvm.mail.from=fvm@example.org",
                    "--fvm.report.to=vastkom@example.org",
                    "--spring.mail.host=127.0.0.1",
                    "--spring.mail.port=" + smtp.getSmtp().getPort()));

            assertThat(run(send.toArray(String[]::new)).code()).isZero();
            CliRun second = run(send.toArray(String[]::new));
            assertThat(second.code()).isZero();
            assertThat(second.out()).contains("har skickats tidigare");
            assertThat(smtp.getReceivedMessages()).hasSize(1);

            send.add("--again");
            assertThat(run(send.toArray(String[]::new)).code()).isZero();
            assertThat(smtp.getReceivedMessages()).hasSize(2);
        } finally {
            smtp.stop();
        }
    }

    private CliRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--fvm.data-dir=" + folder.resolve("data"));
        all.add("--fvm.campaign=samples/campaign");
        return CliRun.of(all.toArray(String[]::new));
    }

    private JsonNode status(String... more) {
        List<String> arguments = new ArrayList<>(List.of("status", "--json"));
        arguments.addAll(List.of(more));
        CliRun run = run(arguments.toArray(String[]::new));
        assertThat(run.code()).isZero();
        return run.json().get(0);
    }

    private List<Path> archive() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data/archive"))) {
            return files.filter(f -> f.toString().endsWith(".eml")).sorted().toList();
        }
    }
}
