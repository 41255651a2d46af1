package se.fvm.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.intake.IntakeService.eventually;
import static se.fvm.intake.MailServer.mail;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fvm.fault.Fault;
import se.fvm.ledger.Mail;
import se.fvm.ledger.Mails;
import se.fvm.ledger.Via;

class MailboxIntakeTest {

    @TempDir
    Path data;

    private MailServer server;
    private IntakeService service;

    @BeforeEach
    void aMailServer() {
        server = new MailServer();
    }

    @AfterEach
    void end() {
        if (service != null) {
            service.close();
        }
        server.close();
    }

    @Test
    void aMailIsArchivedAsItCameEnteredAndMovedToProcessed() throws Exception {
        server.deliver(mail("Avrop Ale"));

        start();

        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Ale")));
        assertThat(server.subjects("INBOX")).isEmpty();
        Mail entered = service.mails().get(0);
        assertThat(service.archived(entered)).hasBinaryContent(mail("Avrop Ale").getBytes(UTF_8));
        assertThat(entered.via()).isEqualTo(Via.MAILBOX);
        assertThat(entered.subject()).isEqualTo("Avrop Ale");
        assertThat(entered.sender()).isEqualTo("registrator@example.com");
        assertThat(entered.messageId()).contains("<Avrop.Ale@example.com>");
        assertThat(entered.arrived()).isEqualTo(Instant.parse("2020-04-15T08:00:00Z"));
        assertThat(entered.place().orElseThrow().mailbox()).isEqualTo("fvm@example.org@127.0.0.1/INBOX");
    }

    @Test
    void everyMailIsReadByAJob() throws Exception {
        server.deliver(mail("Avrop Ale"));
        server.deliver(mail("Avrop Mark"));

        start();

        eventually(() -> service.bean(IntakeService.Readings.class).read.size() == 2);
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "a colleague reads the mail first")
    void aMailThatAColleagueHasOpenedIsTakenAllTheSame() throws Exception {
        server.deliver(mail("Avrop Ale"));
        server.folder("INBOX").setFlags(new Flags(Flags.Flag.SEEN), true, 1, null, true);

        start();

        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Ale")));
    }

    @Test
    void aMailIsNotMarkedAsReadByBeingTaken() throws Exception {
        server.deliver(mail("Avrop Ale"));

        start();

        eventually(() -> server.subjects("Processed").size() == 1);
        assertThat(flags("Processed")).doesNotContain(Flags.Flag.SEEN);
    }

    @Test
    void inKeepModeNothingInTheMailboxChangesAndNothingIsTakenTwice() throws Exception {
        server.deliver(mail("Avrop Ale"));

        start("fvm.mailbox.processed=keep");
        eventually(() -> service.mails().size() == 1);
        server.deliver(mail("Avrop Mark"));
        eventually(() -> service.mails().size() == 2);

        assertThat(server.subjects("INBOX")).containsExactly("Avrop Ale", "Avrop Mark");
        assertThat(flags("INBOX")).doesNotContain(Flags.Flag.SEEN);
        assertThat(server.subjects("Processed")).isEmpty();
        assertThat(service.mails()).allSatisfy(m -> assertThat(sightings(m)).isZero());
    }

    @Test
    void inKeepModeWhatWasTakenIsRememberedOverARestart() throws Exception {
        server.deliver(mail("Avrop Ale"));
        start("fvm.mailbox.processed=keep");
        eventually(() -> service.mails().size() == 1);
        service.close();

        start("fvm.mailbox.processed=keep");
        server.deliver(mail("Avrop Mark"));
        eventually(() -> service.mails().size() == 2);

        assertThat(service.mails()).allSatisfy(m -> assertThat(sightings(m)).isZero());
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "the same mail twice")
    void theSameMailAgainIsSeenAgainAndNotCountedTwice() throws Exception {
        server.deliver(mail("Avrop Ale"));
        start();
        eventually(() -> server.subjects("Processed").size() == 1);

        server.deliver(mail("Avrop Ale"));

        eventually(() -> server.subjects("Processed").size() == 2);
        assertThat(service.mails()).hasSize(1);
        assertThat(sightings(service.mails().get(0))).isEqualTo(1);
    }

    @Test
    @Fault(in = Fault.Area.ENCODINGS, value = "the same Message-ID on different mails")
    void twoMailsWithOneMessageIdAreTwoMails() throws Exception {
        server.deliver(mail("Avrop Ale"));
        server.deliver(mail("Avrop Ale").replace("Hej", "Hej igen"));

        start();

        eventually(() -> server.subjects("Processed").size() == 2);
        assertThat(service.mails()).hasSize(2);
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "UIDVALIDITY changed")
    void aFolderThatTheServerHasRenumberedBringsNoMailTwice() throws Exception {
        server.makeFolder("Inkorg");
        server.deliver("Inkorg", mail("Avrop Ale"));
        start("fvm.mailbox.processed=keep", "fvm.mailbox.folder=Inkorg");
        eventually(() -> service.mails().size() == 1);
        long before = server.folder("Inkorg").getUidValidity();
        // GreenMail numbers a folder by the second in which it is made
        eventually(() -> Instant.now().getEpochSecond() > before);

        server.deleteFolder("Inkorg");
        server.makeFolder("Inkorg");
        server.deliver("Inkorg", mail("Avrop Mark"));
        server.deliver("Inkorg", mail("Avrop Ale"));

        eventually(() -> service.mails().size() == 2);
        assertThat(server.folder("Inkorg").getUidValidity()).isNotEqualTo(before);
    }

    @Test
    @Fault(in = Fault.Area.SERVICE, value = "two nodes on one mailbox")
    void twoNodesOnOneLedgerTakeEveryMailOnce() throws Exception {
        start();
        try (IntakeService second = IntakeService.start(data, settings())) {
            for (int i = 0; i < 20; i++) {
                server.deliver(mail("Avrop " + i));
            }
            eventually(() -> server.subjects("Processed").size() == 20);

            assertThat(second.mails())
                    .hasSize(20)
                    .allSatisfy(m -> assertThat(sightings(m)).isZero());
        }
    }

    @Test
    @Fault(in = Fault.Area.SERVICE, value = "killed between the archive and the ledger")
    void whatLiesInTheArchiveWithoutARowIsTakenInAtStart() throws Exception {
        Archived orphan = new Archive(data.resolve("archive"))
                .keep(new java.io.ByteArrayInputStream(mail("Avrop Ale").getBytes(UTF_8)));

        start();

        eventually(() -> service.mails().size() == 1);
        assertThat(service.mails().get(0).sha256()).isEqualTo(orphan.sha256());
        eventually(() -> service.bean(IntakeService.Readings.class).read.size() == 1);
    }

    @Test
    @Fault(in = Fault.Area.SERVICE, value = "killed between the archive and the ledger, the mail still in the mailbox")
    void aMailThatWasArchivedButNotEnteredWhenTheServiceWasKilledComesInAsMail() throws Exception {
        server.deliver(mail("Avrop Ale"));
        new Archive(data.resolve("archive"))
                .keep(new java.io.ByteArrayInputStream(mail("Avrop Ale").getBytes(UTF_8)));

        start();

        eventually(() -> server.subjects("Processed").size() == 1);
        assertThat(service.mails())
                .singleElement()
                .satisfies(m -> assertThat(m.via()).isEqualTo(Via.MAILBOX));
        assertThat(sightings(service.mails().get(0))).isZero();
    }

    private void start(String... more) {
        service = IntakeService.start(data, settings(more));
    }

    private List<String> settings(String... more) {
        List<String> settings = new ArrayList<>(List.of("fvm.mailbox.port=" + server.port()));
        settings.addAll(List.of(more));
        return settings;
    }

    private int sightings(Mail mail) {
        return service.bean(Mails.class).sightings(mail.id()).size();
    }

    private List<Flags.Flag> flags(String folder) {
        return server.folder(folder).getMessages().stream()
                .map(StoredMessage::getFlags)
                .flatMap(flags -> List.of(flags.getSystemFlags()).stream())
                .toList();
    }
}
