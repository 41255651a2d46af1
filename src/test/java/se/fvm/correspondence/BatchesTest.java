package se.fvm.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.fvm.calloff.DeviationKind;
import se.fvm.ledger.Letters;

class BatchesTest {

    private static final String ADDRESS = "registrator@bollebygd.example";

    @TempDir
    Path campaign;

    private SmtpServer smtp;
    private LetterOffice office;
    private Arrivals arrivals;
    private Batches batches;

    @BeforeEach
    void start() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("config/campaign"), campaign);
        Files.writeString(campaign.resolve("contacts.csv"), "code,role,address\n1443,registrator," + ADDRESS + "\n");
        smtp = new SmtpServer();
        office = LetterOffice.start(
                smtp.settings()[0],
                smtp.settings()[1],
                "--fvm.campaign=" + campaign,
                "--fvm.letters.reminders.enabled=true",
                "--fvm.letters.completions.enabled=true");
        office.clock.set("2020-04-01T08:00:00Z");
        arrivals = new Arrivals(office);
        batches = office.get(Batches.class);
    }

    @AfterEach
    void stop() {
        office.close();
        smtp.close();
    }

    private List<Batches.Proposal> free(LetterKind kind) {
        return batches.proposals(kind).stream()
                .filter(p -> p.hold() == Batches.Hold.NONE)
                .toList();
    }

    private void allThreeArrive() throws IOException {
        arrivals.arrive(
                Arrivals.mail(),
                Arrivals.paper(Arrivals.BOLLEBYGD, "call-off"),
                Arrivals.paper(Arrivals.BOLLEBYGD, "cooperation"),
                Arrivals.paper(Arrivals.BOLLEBYGD, "operations"));
    }

    @Test
    void originalsAreAskedForOnceTheDaysOfGraceHavePassed() throws Exception {
        allThreeArrive();

        office.clock.set("2020-04-11T20:00:00Z");
        assertThat(batches.proposals(LetterKind.REMINDER)).isEmpty();

        office.clock.set("2020-04-12T08:00:00Z");
        assertThat(free(LetterKind.REMINDER)).singleElement().satisfies(p -> {
            assertThat(p.recipients()).containsExactly(ADDRESS);
            assertThat(p.lines()).hasSize(3);
            assertThat(p.text()).contains("Bollebygds kommun").contains("2020-04-30");
        });
    }

    @Test
    void aReminderIsSentWhenAPersonChoosesItAndThenWeekly() throws Exception {
        allThreeArrive();
        office.clock.set("2020-04-12T08:00:00Z");

        batches.send(LetterKind.REMINDER, List.of(Arrivals.BOLLEBYGD), "granskare");
        batches.send(LetterKind.REMINDER, List.of(Arrivals.BOLLEBYGD), "granskare");
        office.get(Outbox.class).deliverDue();

        assertThat(smtp.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Påminnelse: original saknas");
            assertThat(mail.getAllRecipients()[0]).hasToString(ADDRESS);
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        });
        assertThat(office.get(Letters.class).toMunicipality(Arrivals.BOLLEBYGD)).hasSize(1);
        office.clock.set("2020-04-18T08:00:00Z");
        assertThat(free(LetterKind.REMINDER)).isEmpty();
        office.clock.set("2020-04-19T08:00:01Z");
        assertThat(free(LetterKind.REMINDER)).hasSize(1);
    }

    @Test
    void nothingIsSentToAMunicipalityThatNobodyChose() throws Exception {
        allThreeArrive();
        office.clock.set("2020-04-12T08:00:00Z");

        assertThat(batches.send(LetterKind.REMINDER, List.of("1440"), "granskare"))
                .isEmpty();
    }

    @Test
    void whatWaitsForAPersonHoldsTheLettersBack() throws Exception {
        allThreeArrive();
        arrivals.arrive(
                Arrivals.mail("X-Second: yes"),
                Arrivals.paper(Arrivals.BOLLEBYGD, "call-off", true, EnumSet.of(DeviationKind.UNCERTAIN_OPTIONS)));
        office.clock.set("2020-04-12T08:00:00Z");

        assertThat(batches.proposals(LetterKind.REMINDER))
                .singleElement()
                .satisfies(p -> assertThat(p.hold()).isEqualTo(Batches.Hold.UNDER_REVIEW));
        assertThat(batches.send(LetterKind.REMINDER, List.of(Arrivals.BOLLEBYGD), "granskare"))
                .isEmpty();
    }

    @Test
    void anAgreementThatDidNotComeIsAskedForAsACompletion() throws Exception {
        arrivals.arrive(Arrivals.mail(), Arrivals.paper(Arrivals.BOLLEBYGD, "call-off"));
        office.clock.set("2020-04-12T08:00:00Z");

        assertThat(free(LetterKind.COMPLETION))
                .singleElement()
                .satisfies(p -> assertThat(p.lines())
                        .containsExactly(
                                "Samverkansavtal 2019-06-12: skannad kopia",
                                "Drift- och förvaltningsavtal: skannad kopia"));
    }

    @Test
    void aMunicipalityWithoutAnAddressIsShownAndNotWrittenTo() throws Exception {
        arrivals.arrive(
                Arrivals.mail("From: registrator@ale.se"),
                Arrivals.paper("1440", "call-off"),
                Arrivals.paper("1440", "cooperation"),
                Arrivals.paper("1440", "operations"));
        office.clock.set("2020-04-12T08:00:00Z");

        assertThat(batches.proposals(LetterKind.REMINDER))
                .singleElement()
                .satisfies(p -> assertThat(p.hold()).isEqualTo(Batches.Hold.NO_ADDRESS));
    }

    @Test
    void aKindThatIsOffProposesButDoesNotSend() throws Exception {
        try (LetterOffice off = LetterOffice.start("--fvm.campaign=" + campaign)) {
            off.clock.set("2020-04-01T08:00:00Z");
            new Arrivals(off).arrive(Arrivals.mail(), Arrivals.paper(Arrivals.BOLLEBYGD, "call-off"));
            off.clock.set("2020-04-12T08:00:00Z");

            assertThat(off.get(Batches.class).send(LetterKind.REMINDER, Set.of(Arrivals.BOLLEBYGD), "granskare"))
                    .isEmpty();
        }
    }
}
