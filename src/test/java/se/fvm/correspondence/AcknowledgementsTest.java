package se.fvm.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fvm.calloff.DeviationKind;
import se.fvm.fault.Fault;
import se.fvm.ledger.Deviation;
import se.fvm.ledger.Deviations;
import se.fvm.ledger.Letter;
import se.fvm.ledger.LetterLooks;
import se.fvm.ledger.Letters;
import se.fvm.ledger.Via;

class AcknowledgementsTest {

    private SmtpServer smtp;
    private LetterOffice office;
    private Arrivals arrivals;

    @BeforeEach
    void start() throws IOException {
        smtp = new SmtpServer();
        office = LetterOffice.start(
                smtp.settings()[0], smtp.settings()[1], "--fvm.letters.acknowledgements.enabled=true");
        office.clock.set("2020-04-27T08:00:00Z");
        arrivals = new Arrivals(office);
    }

    @AfterEach
    void stop() {
        office.close();
        smtp.close();
    }

    private long arrive(String... fields) throws IOException {
        return arrivals.arrive(Arrivals.mail(fields), Arrivals.paper(Arrivals.BOLLEBYGD, "call-off"));
    }

    private void work() {
        office.get(MailLooks.class).lookAtWaiting();
        office.get(Outbox.class).deliverDue();
    }

    @Test
    void aMailWithAnAgreementIsAnsweredInItsThreadWithoutAnythingFromOutside() throws Exception {
        arrive("References: <first@bollebygd.se>", "Return-Path: <registrator@bollebygd.se>");

        work();

        assertThat(smtp.mails()).hasSize(1);
        MimeMessage answer = smtp.mails().get(0);
        assertThat(answer.getAllRecipients()[0]).hasToString("registrator@bollebygd.se");
        assertThat(answer.getSubject()).isEqualTo("Bekräftelse på mottagna handlingar");
        assertThat(answer.getHeader("In-Reply-To")).containsExactly("<avrop-1@bollebygd.se>");
        assertThat(answer.getHeader("References")[0].replaceAll("\\s+", " "))
                .isEqualTo("<first@bollebygd.se> <avrop-1@bollebygd.se>");
        assertThat(answer.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(answer.isMimeType("text/plain")).isTrue();
        assertThat(((String) answer.getContent()).replace("\r\n", "\n"))
                .contains("2020-04-27 10:00")
                .contains("Bollebygds kommun: Avrop kommunala optioner Millennium")
                .contains("Optioner: 1")
                .contains("Undertecknad av kommunen 2020-03-12")
                .contains("- Samverkansavtal 2019-06-12: skannad kopia")
                .contains("- Avrop kommunala optioner Millennium: original")
                .contains("inte att något är godkänt")
                .doesNotContain("Hej!");
    }

    @Test
    void aMailIsAnsweredOnceHoweverOftenItIsLookedAt() throws Exception {
        long mail = arrive();

        work();
        work();
        office.get(Acknowledgements.class).answer(mail, "granskare");
        work();

        assertThat(smtp.mails()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied | automatic",
                "Precedence: bulk | automatic",
                "List-Id: <nyheter.bollebygd.se> | automatic",
                "Return-Path: <> | automatic",
                "X-Auto-Response-Suppress: All | automatic",
                "From: fvm@vgr.example | own_address",
                "From: noreply@bollebygd.se | robot",
                "From: owner-avtal@bollebygd.se | robot",
                "From: avtal-request@bollebygd.se | robot",
                "From: mailer-daemon@bollebygd.se | robot",
                "From: nagon@example.org | foreign_sender",
                "From: nagon@bollebygd.se.example.org | foreign_sender",
                "Return-Path: <studs@example.org> | other_return_path",
                "To: annan@vgr.example | not_addressed",
            })
    void whatRfc3834ForbidsIsNotAnswered(String field, String reason) throws Exception {
        long mail = arrive(field);

        work();

        assertThat(smtp.mails()).isEmpty();
        assertThat(office.get(LetterLooks.class).outcome(mail)).hasValue(reason);
    }

    @Test
    void aMailOfAnImportIsNeverAnswered() throws Exception {
        long mail = arrivals.arrive(Arrivals.mail(), Via.IMPORT, Arrivals.paper(Arrivals.BOLLEBYGD, "call-off"));

        work();
        office.get(Acknowledgements.class).answer(mail, "granskare");
        work();

        assertThat(smtp.mails()).isEmpty();
    }

    @Test
    void aMailThatWaitsForAPersonIsNotAnsweredBeforeItIsSettled() throws Exception {
        long mail = arrivals.arrive(
                Arrivals.mail(),
                Arrivals.paper(Arrivals.BOLLEBYGD, "call-off", true, EnumSet.of(DeviationKind.UNCERTAIN_OPTIONS)));

        work();
        assertThat(smtp.mails()).isEmpty();

        office.get(Acknowledgements.class).answer(mail, "granskare");
        work();
        assertThat(smtp.mails()).hasSize(1);
    }

    @Test
    void aPersonMayAnswerAForeignSenderButNotAProgram() throws Exception {
        long foreign = arrive("From: nagon@example.org");
        long automatic = arrive("Auto-Submitted: auto-generated");
        work();

        assertThat(office.get(Acknowledgements.class).answer(foreign, "granskare"))
                .isPresent();
        assertThat(office.get(Acknowledgements.class).answer(automatic, "granskare"))
                .isEmpty();
    }

    @Test
    @Fault(in = Fault.Area.AUTOMATIC, value = "a sender that writes without end")
    void oneAddressGetsNoMoreThanItsShareADay() throws Exception {
        for (int i = 0; i < 5; i++) {
            arrive("X-Number: " + i);
            work();
        }
        assertThat(smtp.mails()).hasSize(3);

        office.clock.set("2020-04-28T09:00:00Z");
        arrive("X-Number: 6");
        work();
        assertThat(smtp.mails()).hasSize(4);
    }

    @Test
    void whileSwitchedOffNothingIsAnsweredAndOldMailsStayUnansweredLater() throws Exception {
        try (LetterOffice off = LetterOffice.start(smtp.settings())) {
            off.clock.set("2020-04-27T08:00:00Z");
            long mail = new Arrivals(off).arrive(Arrivals.mail(), Arrivals.paper(Arrivals.BOLLEBYGD, "call-off"));
            off.get(MailLooks.class).lookAtWaiting();
            off.get(Outbox.class).deliverDue();

            assertThat(smtp.mails()).isEmpty();
            assertThat(off.get(LetterLooks.class).outcome(mail)).hasValue("off");
        }
    }

    @Test
    @Fault(in = Fault.Area.LETTERS, value = "a letter comes back")
    void aLetterThatComesBackBecomesADeviationOnItsMunicipality() throws Exception {
        arrive();
        work();
        Letter letter = office.get(Letters.class).latest(1).get(0);

        arrivals.arrive(String.join(
                "\r\n",
                "Return-Path: <>",
                "From: MAILER-DAEMON@bollebygd.se",
                "To: " + LetterOffice.FROM,
                "Subject: Undelivered Mail Returned to Sender",
                "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x",
                "",
                "--x",
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mail.bollebygd.se",
                "",
                "Final-Recipient: rfc822; registrator@bollebygd.se",
                "Action: failed",
                "Status: 5.1.1",
                "",
                "--x",
                "Content-Type: text/rfc822-headers",
                "",
                "Message-ID:",
                " <bekraftelse-1@vgr.example>",
                "--x--",
                ""));
        work();

        List<Deviation> open = office.get(Deviations.class).open().stream()
                .filter(d -> d.kind() == DeviationKind.LETTER_BOUNCED)
                .toList();
        assertThat(open).singleElement().satisfies(d -> {
            assertThat(d.municipality()).isEqualTo(Arrivals.BOLLEBYGD);
            assertThat(d.evidence()).contains("Bekräftelse på mottagna handlingar", "5.1.1");
        });
        assertThat(office.get(LetterLooks.class).bouncesOf(letter.id())).hasSize(1);
        office.get(Deviations.class).close(open.get(0).id(), "granskare", "Ny adress");
        assertThat(office.get(Deviations.class).open()).noneMatch(d -> d.kind() == DeviationKind.LETTER_BOUNCED);
    }

    @Test
    void anAnswerThatWaitsIsTakenBackAndWrittenAnewWhenItsMailIsReadWithAnotherResult() throws Exception {
        long mail = arrive();
        office.get(MailLooks.class).lookAtWaiting();
        arrivals.readAgain(mail, Arrivals.paper(Arrivals.BOLLEBYGD, "cooperation"));

        work();
        assertThat(smtp.mails()).isEmpty();
        work();

        assertThat(smtp.mails())
                .singleElement()
                .satisfies(answer -> assertThat((String) answer.getContent()).contains("Samverkansavtal"));
        assertThat(office.get(Letters.class).answersTo(mail))
                .extracting(Letter::state)
                .containsExactly(Letter.State.SENT, Letter.State.CANCELLED);
    }

    @Test
    void anAnswerThatWaitsIsTakenBackWhenItsMailWaitsForAPersonNow() throws Exception {
        long mail = arrive();
        office.get(MailLooks.class).lookAtWaiting();
        arrivals.readAgain(
                mail, Arrivals.paper(Arrivals.BOLLEBYGD, "call-off", false, EnumSet.of(DeviationKind.UNSIGNED)));

        work();
        work();

        assertThat(smtp.mails()).isEmpty();
    }
}
