package se.fvm.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fvm.ledger.Letter;
import se.fvm.ledger.Letters;

class ReportSendingTest {

    private static final String MONDAY_SEVEN = "2020-04-27T05:00:00Z";

    private SmtpServer smtp;
    private LetterOffice office;

    @BeforeEach
    void start() throws IOException {
        smtp = new SmtpServer();
        office = LetterOffice.start(smtp.settings());
        office.clock.set(MONDAY_SEVEN);
    }

    @AfterEach
    void stop() {
        office.close();
        smtp.close();
    }

    private ReportSending sending() {
        return office.get(ReportSending.class);
    }

    @Test
    void theReportOfTheLastWeekGoesOutOnce() throws Exception {
        List<ReportSending.Sending> first = sending().sendDue();
        List<ReportSending.Sending> second = sending().sendDue();

        assertThat(first).singleElement().satisfies(s -> {
            assertThat(s.state()).isEqualTo(Letter.State.SENT);
            assertThat(s.before()).isFalse();
        });
        assertThat(second).singleElement().satisfies(s -> assertThat(s.before()).isTrue());
        assertThat(smtp.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Nuläge avrop v. 17");
            assertThat(mail.getAllRecipients()[0]).hasToString(LetterOffice.TO);
        });
        assertThat(text(smtp.mails().get(0))).doesNotContain("skulle ha skickats");
    }

    @Test
    void theMailGoesOutByteForByteAsItIsKept() throws Exception {
        long letter = sending().sendDue().get(0).letter();

        byte[] kept = office.get(Letters.class).raw(letter).orElseThrow();
        String arrived = new String(
                GreenMailUtil.getWholeMessage(smtp.mails().get(0)).getBytes(StandardCharsets.ISO_8859_1),
                StandardCharsets.ISO_8859_1);
        assertThat(arrived.strip()).endsWith(new String(kept, StandardCharsets.ISO_8859_1).strip());
    }

    @Test
    void aNodeThatWasDownOnMondaySendsLateAndSaysSo() throws Exception {
        office.clock.set("2020-04-28T07:15:00Z");

        sending().sendDue();

        assertThat(text(smtp.mails().get(0)))
                .contains("Rapporten skulle ha skickats 2020-04-27 07:00")
                .contains("2020-04-28 09:15");
    }

    @Test
    void weeksThatWereMissedAreSentInTheirOrder() throws Exception {
        sending().sendDue();
        office.clock.set("2020-05-12T05:00:00Z");

        sending().sendDue();

        assertThat(smtp.mails())
                .extracting(MimeMessage::getSubject)
                .containsExactly("Nuläge avrop v. 17", "Nuläge avrop v. 18", "Nuläge avrop v. 19");
        assertThat(text(smtp.mails().get(1))).contains("skulle ha skickats 2020-05-04 07:00");
    }

    @Test
    void aPersonCanHaveItSentAgain() throws Exception {
        sending().sendDue();

        sending().send(office.get(WeeklyReports.class).of(week("2020-W17")), true);

        assertThat(smtp.mails()).hasSize(2);
        assertThat(text(smtp.mails().get(1))).contains("skickas nu på nytt");
        assertThat(smtp.mails().get(0).getMessageID())
                .isNotEqualTo(smtp.mails().get(1).getMessageID());
    }

    @Test
    void aReportThatAPersonSkippedIsNotSent() {
        boolean skipped = sending().skip(week("2020-W17"), "admin", "Utgår i påsk");

        assertThat(skipped).isTrue();
        assertThat(sending().sendDue())
                .singleElement()
                .satisfies(s -> assertThat(s.state()).isEqualTo(Letter.State.CANCELLED));
        assertThat(smtp.mails()).isEmpty();
    }

    @Test
    void aReportThatWasSentCannotBeSkipped() {
        sending().sendDue();

        assertThat(sending().skip(week("2020-W17"), "admin", "")).isFalse();
    }

    @Test
    void twoNodesOnOneDatabaseSendItOnce() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            String[] settings = {
                smtp.settings()[0], smtp.settings()[1], "--spring.datasource.url=" + url,
            };
            Path folder = Files.createTempDirectory(Path.of("target/letters"), "shared");
            try (LetterOffice one = LetterOffice.in(folder, settings);
                    LetterOffice other = LetterOffice.in(folder, settings)) {
                one.clock.set(MONDAY_SEVEN);
                other.clock.set(MONDAY_SEVEN);
                Callable<Object> first = () -> one.get(ReportSending.class).sendDue();
                Callable<Object> second = () -> other.get(ReportSending.class).sendDue();
                ExecutorService nodes = Executors.newFixedThreadPool(2);
                for (Future<Object> each : nodes.invokeAll(List.of(first, second, first, second))) {
                    each.get();
                }
                nodes.shutdown();
                one.get(Outbox.class).deliverDue();
                other.get(Outbox.class).deliverDue();

                assertThat(smtp.mails()).hasSize(1);
            }
        }
    }

    @ParameterizedTest(name = "after {0} the next goes out at {1} and is about {2}")
    @CsvSource({
        "2020-03-28T12:00:00Z, 2020-03-30T05:00:00Z, 2020-W13",
        "2020-10-24T12:00:00Z, 2020-10-26T06:00:00Z, 2020-W43",
        "2020-12-30T12:00:00Z, 2021-01-04T06:00:00Z, 2020-W53",
        "2019-12-27T12:00:00Z, 2019-12-30T06:00:00Z, 2019-W52",
        "2020-01-03T12:00:00Z, 2020-01-06T06:00:00Z, 2020-W01",
    })
    void itGoesOutOnMondayMorningInStockholmAlsoWhenClocksOrYearsChange(String now, String next, String week) {
        office.clock.set(now);
        assertThat(sending().next()).hasValueSatisfying(at -> assertThat(at).isEqualTo(next));

        office.clock.set(next);
        assertThat(office.get(WeeklyReports.class).lastWeek()).hasToString(week);
    }

    @Test
    void withoutRecipientsNothingIsEnteredAndTheSettingIsNamed() throws IOException {
        try (LetterOffice unset = LetterOffice.start("--fvm.report.to=")) {
            unset.clock.set(MONDAY_SEVEN);
            assertThatThrownBy(() -> unset.get(ReportSending.class).sendDue())
                    .isInstanceOf(LetterSettingsException.class)
                    .hasMessageContaining("fvm.report.to");
            assertThat(unset.get(Letters.class).ofKind(WeeklyReports.KIND)).isEmpty();
        }
    }

    private static ReportWeek week(String week) {
        return ReportWeek.parse(week).orElseThrow();
    }

    private static String text(MimeMessage mail) throws Exception {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        return LetterReader.text(raw.toByteArray()).replaceAll("\\s+", " ");
    }
}
