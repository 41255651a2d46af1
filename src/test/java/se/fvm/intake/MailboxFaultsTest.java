package se.fvm.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.intake.IntakeService.eventually;
import static se.fvm.intake.MailServer.mail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fvm.fault.Fault;
import se.fvm.ledger.FetchFailure;
import se.fvm.ledger.FetchFailures;
import se.fvm.ledger.Mails;

@ExtendWith(OutputCaptureExtension.class)
class MailboxFaultsTest extends MailboxBehindProxy {

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "MOVE missing")
    void aServerThatCannotMoveIsAskedToCopyMarkAndExpungeJustThisMail() throws Exception {
        proxy.hide("MOVE");
        server.deliver(mail("Avrop Ale"));

        start();

        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Ale")));
        eventually(() -> server.subjects("INBOX").isEmpty());
        assertThat(proxy.commands()).anyMatch(c -> c.startsWith("UID EXPUNGE")).noneMatch(c -> c.startsWith("MOVE"));
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "MOVE and UIDPLUS missing")
    void aServerThatCanNeitherMoveNorExpungeOneMailIsLeftAsItIs(CapturedOutput log) throws Exception {
        proxy.hide("MOVE", "UIDPLUS");
        server.deliver(mail("Avrop Ale"));

        start();

        eventually(() -> service.mails().size() == 1);
        eventually(() -> log.getAll().contains("fvm.mailbox.processed=keep"));
        assertThat(server.subjects("INBOX")).containsExactly("Avrop Ale");
        assertThat(proxy.commands()).noneMatch(c -> c.startsWith("STORE") || c.startsWith("EXPUNGE"));
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "a mail larger than the limit")
    void aMailTooLargeIsNotFetchedAndGoesToFailed() throws Exception {
        server.deliver(mail("Avrop Ale") + "x".repeat(3000));
        server.deliver(mail("Avrop Mark"));

        start("fvm.mailbox.max-size=2KB");

        eventually(() -> server.subjects("Failed").equals(List.of("Avrop Ale")));
        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Mark")));
        assertThat(failures()).singleElement().satisfies(f -> {
            assertThat(f.reason()).contains("fvm.mailbox.max-size");
            assertThat(f.givenUp()).isNotNull();
        });
        assertThat(deviations()).containsExactly("failed");
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "a mail that the server refuses each time")
    void aMailThatTheServerDoesNotHandOutGoesToFailedAtTheLimitAndStopsNoOther() throws Exception {
        server.deliver(mail("Avrop Ale"));
        server.deliver(mail("Avrop Mark"));
        proxy.refuse(command -> command.startsWith("FETCH 1 (BODY"));

        start("fvm.mailbox.attempts=3", "fvm.mailbox.processed=keep");

        eventually(() -> failures().size() == 1 && failures().get(0).givenUp() != null);
        assertThat(failures().get(0).attempts()).isEqualTo(3);
        assertThat(service.mails())
                .singleElement()
                .satisfies(m -> assertThat(m.subject()).isEqualTo("Avrop Mark"));
        assertThat(deviations()).containsExactly("failed");
        assertThat(service.healthy()).isTrue();
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "a mail on which the connection breaks each time")
    void aMailOnWhichTheConnectionBreaksEachTimeStandsInNobodysWay() throws Exception {
        server.deliver(mail("Avrop Ale"));
        server.deliver(mail("Avrop Mark"));
        proxy.cut(command -> command.startsWith("FETCH 1 (BODY"));

        start("fvm.mailbox.attempts=100");

        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Mark")));
        proxy.cut(command -> false);
        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Mark", "Avrop Ale")));
        assertThat(failures()).isEmpty();
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "the connection breaks at MOVE")
    void aMailThatWasEnteredButNotMovedIsMovedLaterAndNotCountedAgain() throws Exception {
        server.deliver(mail("Avrop Ale"));
        proxy.cut(command -> command.startsWith("MOVE"));
        start();
        eventually(() -> service.mails().size() == 1 && !service.healthy());
        assertThat(server.subjects("INBOX")).containsExactly("Avrop Ale");

        proxy.cut(command -> false);

        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Ale")));
        eventually(() -> service.healthy());
        assertThat(service.bean(Mails.class).sightings(service.mails().get(0).id()))
                .isEmpty();
        assertThat(proxy.commands().stream().filter(c -> c.contains("BODY"))).hasSize(1);
    }

    @Test
    @Fault(in = Fault.Area.SERVICE, value = "the archive cannot be written")
    void anArchiveThatCannotBeWrittenLeavesAllMailsWhereTheyAreAndBlamesNone(CapturedOutput log) throws Exception {
        Path notAFolder = Files.writeString(data.resolve("archive"), "in the way");
        server.deliver(mail("Avrop Ale"));
        start("fvm.mailbox.attempts=1");

        eventually(() -> !service.healthy());
        assertThat(log).contains("cannot write the archive in " + notAFolder);
        assertThat(failures()).isEmpty();
        assertThat(server.subjects("INBOX")).containsExactly("Avrop Ale");

        Files.delete(notAFolder);
        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Ale")));
        eventually(() -> service.healthy());
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "a wrong password")
    void aWrongPasswordIsToldByNameAndNothingElseStops(CapturedOutput log) throws Exception {
        server.password("annat");
        start();

        eventually(() -> !service.healthy());
        assertThat(log)
                .contains("check fvm.mailbox.username and fvm.mailbox.password")
                .doesNotContain(MailServer.PASSWORD);

        server.password(MailServer.PASSWORD);
        server.deliver(mail("Avrop Ale"));
        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Ale")));
        eventually(() -> service.healthy());
        eventually(() -> log.getAll().contains("the mailbox works again"));
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "the server is away")
    void aServerThatIsAwayIsTriedAgainUntilItIsBack(CapturedOutput log) throws Exception {
        int port = server.port();
        server.stop();
        service = IntakeService.start(data, List.of("fvm.mailbox.port=" + port));
        eventually(() -> !service.healthy());
        assertThat(log).contains("check that it runs, and fvm.mailbox.host, .port and .tls");

        server.startAgain(port);
        server.deliver(mail("Avrop Ale"));

        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Ale")));
        eventually(() -> service.healthy());
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "no such folder")
    void aFolderThatIsNotThereIsToldByName(CapturedOutput log) {
        start("fvm.mailbox.folder=Inkorgen");

        eventually(() -> !service.healthy());
        assertThat(log).contains("has no folder Inkorgen: check fvm.mailbox.folder");
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "TLS with a bad certificate")
    void aCertificateThatNobodyVouchesForIsRefused(CapturedOutput log) throws Exception {
        server.close();
        server = new MailServer("imaps");
        service = IntakeService.start(data, List.of("fvm.mailbox.port=" + server.port(), "fvm.mailbox.tls=tls"));

        eventually(() -> !service.healthy());
        assertThat(log).contains("check that the server's certificate is valid for fvm.mailbox.host");
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "STARTTLS missing")
    void aServerWithoutTlsIsNotSpokenToInTheClearWhenStarttlsIsAsked(CapturedOutput log) {
        start("fvm.mailbox.tls=starttls");

        eventually(() -> !service.healthy());
        assertThat(proxy.commands()).noneMatch(c -> c.startsWith("LOGIN") || c.startsWith("AUTHENTICATE"));
    }

    @Test
    @Fault(in = Fault.Area.SERVICE, value = "a reading that fails each time")
    void aReadingThatFailsIsTriedAgainAndThenLeftToAPerson() throws Exception {
        server.deliver(mail("Avrop Ale"));
        String name = new Archive(data.resolve("elsewhere"))
                .keep(new java.io.ByteArrayInputStream(mail("Avrop Ale").getBytes(UTF_8)))
                .sha256();
        start("fvm.reading.attempts=2");
        service.bean(IntakeService.Readings.class).broken = name;

        eventually(
                () -> service.mails().size() == 1 && service.mails().get(0).state() == se.fvm.ledger.MailState.FAILED);
        assertThat(service.bean(IntakeService.Readings.class).read).hasSize(2);
        assertThat(deviations()).containsExactly("failed");
    }

    private List<FetchFailure> failures() {
        return service.bean(FetchFailures.class).open();
    }

    private List<String> deviations() {
        return service.bean(JdbcClient.class)
                .sql("select kind from deviations")
                .query(String.class)
                .list();
    }
}
