package se.fvm.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fvm.fault.Fault;
import se.fvm.ledger.Letter;
import se.fvm.ledger.Letters;

/** What becomes of a letter where the mail server is away, refuses, or breaks off. */
class OutboxTest {

    private static final String MONDAY_SEVEN = "2020-04-27T05:00:00Z";

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/letters")), "outbox");
    }

    private LetterOffice office(String... settings) {
        LetterOffice office = LetterOffice.in(folder, settings);
        office.clock.set(MONDAY_SEVEN);
        return office;
    }

    private static Letter sendReport(LetterOffice office) {
        long id = office.get(ReportSending.class).sendDue().get(0).letter();
        return letter(office, id);
    }

    private static Letter letter(LetterOffice office, long id) {
        return office.get(Letters.class).find(id).orElseThrow();
    }

    @Test
    @Fault(in = Fault.Area.LETTERS, value = "the SMTP server is away")
    void aLetterWaitsWhileTheServerIsAwayAndGoesOutOnceWhenItIsBack() throws Exception {
        long id;
        try (LetterOffice office = office("--spring.mail.host=127.0.0.1", "--spring.mail.port=1")) {
            Letter waiting = sendReport(office);
            id = waiting.id();
            assertThat(waiting.state()).isEqualTo(Letter.State.WAITING);
            assertThat(waiting.lastReason()).isEqualTo("mejlservern svarar inte");
            assertThat(waiting.nextAttempt()).isEqualTo("2020-04-27T05:01:00Z");

            office.clock.set("2020-04-27T05:01:00Z");
            office.get(Outbox.class).deliverDue();
            assertThat(letter(office, id).attempts()).isEqualTo(2);
            assertThat(letter(office, id).nextAttempt()).isEqualTo("2020-04-27T05:03:00Z");
        }
        try (SmtpServer back = new SmtpServer();
                LetterOffice office = office(back.settings())) {
            office.clock.set("2020-04-27T05:03:00Z");
            office.get(Outbox.class).deliverDue();
            office.get(Outbox.class).deliverDue();
            office.get(ReportSending.class).sendDue();

            assertThat(back.mails()).hasSize(1);
            assertThat(letter(office, id).state()).isEqualTo(Letter.State.SENT);
        }
    }

    @Test
    void withoutAnSmtpServerTheLetterWaits() {
        try (LetterOffice office = office()) {
            assertThat(sendReport(office).state()).isEqualTo(Letter.State.WAITING);
        }
    }

    @Test
    @Fault(in = Fault.Area.LETTERS, value = "the SMTP server refuses")
    void aLetterThatIsRefusedWaitsAndTheReasonIsTold() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp(ScriptedSmtp.Manner.REFUSES_RECIPIENTS);
                LetterOffice office = office(server.settings())) {
            Letter letter = sendReport(office);

            assertThat(letter.state()).isEqualTo(Letter.State.WAITING);
            assertThat(letter.lastReason()).isEqualTo("mejlservern tog inte emot brevet");
        }
    }

    @Test
    @Fault(in = Fault.Area.LETTERS, value = "the connection breaks before the letter is given")
    void aConnectionThatBreaksBeforeTheLetterIsGivenLeavesNoDoubt() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp(ScriptedSmtp.Manner.HANGS_UP_BEFORE_THE_DATA);
                LetterOffice office = office(server.settings())) {
            assertThat(sendReport(office).state()).isEqualTo(Letter.State.WAITING);
        }
    }

    @Test
    @Fault(in = Fault.Area.LETTERS, value = "the connection breaks after the letter is given")
    void aConnectionThatBreaksAfterTheLetterIsGivenIsFlaggedAndNotTriedAgain() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp(ScriptedSmtp.Manner.TAKES_THE_DATA_AND_HANGS_UP);
                LetterOffice office = office(server.settings())) {
            Letter letter = sendReport(office);
            office.clock.set("2020-04-28T05:00:00Z");
            office.get(Outbox.class).deliverDue();
            office.get(ReportSending.class).sendDue();

            assertThat(server.letters()).isEqualTo(1);
            assertThat(letter.ambiguous(office.clock.instant())).isTrue();
            assertThat(office.get(Letters.class).arrived(letter.id(), "admin")).isTrue();
            assertThat(letter(office, letter.id()).state()).isEqualTo(Letter.State.SENT);
        }
    }

    @Test
    @Fault(in = Fault.Area.LETTERS, value = "killed while a letter is sent")
    void aLetterWhoseNodeDiedWhileSendingIsFlaggedAfterAWhile() throws Exception {
        try (SmtpServer server = new SmtpServer();
                LetterOffice office = office(server.settings())) {
            Letters letters = office.get(Letters.class);
            long id;
            try (LetterOffice dying = office("--spring.mail.host=127.0.0.1", "--spring.mail.port=1")) {
                id = sendReport(dying).id();
            }
            letters.begin(id);

            assertThat(letter(office, id).ambiguous(office.clock.instant())).isFalse();
            office.clock.set("2020-04-27T05:11:00Z");
            office.get(Outbox.class).deliverDue();

            assertThat(letter(office, id).ambiguous(office.clock.instant())).isTrue();
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void aStoppedLetterIsNotSent() throws Exception {
        try (LetterOffice office = office()) {
            Letter letter = sendReport(office);

            assertThat(office.get(Letters.class).cancel(letter.id(), "admin", "Fel siffror"))
                    .isTrue();
            assertThat(office.get(Letters.class).due()).isEmpty();
        }
    }
}
