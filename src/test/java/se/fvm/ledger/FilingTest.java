package se.fvm.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.fvm.ledger.TestMails.mail;
import static se.fvm.ledger.TestReadings.callOff;
import static se.fvm.ledger.TestReadings.reading;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import se.fvm.calloff.DeviationKind;
import se.fvm.reading.MailReading;

@ParameterizedClass
@EnumSource
class FilingTest {

    @Parameter
    Database database;

    private TestLedger ledger;
    private Mails mails;
    private Filing filing;
    private Documents documents;
    private Deviations deviations;

    @BeforeEach
    void emptyLedger() {
        ledger = database.ledger();
        ledger.clock.set("2020-04-20T10:00:00Z");
        mails = ledger.get(Mails.class);
        filing = ledger.get(Filing.class);
        documents = ledger.get(Documents.class);
        deviations = ledger.get(Deviations.class);
    }

    private long arrived(int number, String instant) {
        return mails.arrive(mail(number, instant)).id();
    }

    @Test
    void aMailWhoseAgreementNeedsNobodyIsFiled() {
        long id = arrived(1, "2020-03-02T08:00:00Z");

        Filed filed = filing.file(id, reading(callOff("Avrop.pdf").read()));

        assertThat(filed).isEqualTo(new Filed(MailState.FILED, 1, true));
        assertThat(deviations.ofMail(id)).isEmpty();
    }

    @Test
    void whatWasReadIsGivenBackAsItWas() {
        long id = arrived(1, "2020-03-02T08:00:00Z");
        MailReading read = reading(
                callOff("Avrop.pdf").options(1).flags(DeviationKind.UNDATED).read());

        filing.file(id, read);

        Readings readings = ledger.get(Readings.class);
        assertThat(readings.ofMail(id)).contains(read);
        assertThat(readings.ofDocument(documents.ofMail(id).get(0)))
                .contains(read.documents().get(0));
    }

    @Test
    void aPaperThatNeedsAPersonPutsItsMailUnderReview() {
        long id = arrived(1, "2020-03-02T08:00:00Z");

        filing.file(
                id,
                reading(
                        callOff("Avrop.pdf").read(),
                        callOff("Drift.pdf").agreement("operations").unsigned().read()));

        assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.REVIEW);
        assertThat(deviations.ofMail(id)).singleElement().satisfies(deviation -> {
            assertThat(deviation.kind()).isEqualTo(DeviationKind.UNSIGNED);
            assertThat(deviation.evidence()).contains("Drift.pdf");
            assertThat(deviation.opened()).isEqualTo("2020-03-02T08:00:00Z");
        });
    }

    @Test
    void aMailWithoutAnAgreementThatNeedsNobodyIsFiledAsSuch() {
        long id = arrived(1, "2020-03-02T08:00:00Z");

        filing.file(id, reading(Set.of(DeviationKind.NO_AGREEMENT), false));

        assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.NO_AGREEMENT);
    }

    @Test
    void aMailThatAsAWholeNeedsAPersonIsUnderReview() {
        long id = arrived(1, "2020-03-02T08:00:00Z");

        filing.file(
                id,
                reading(
                        Set.of(DeviationKind.NO_AGREEMENT),
                        true,
                        callOff("Protokoll.pdf").decision().read()));

        assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.REVIEW);
    }

    @Test
    void theSameReadingTwiceChangesNothing() {
        long id = arrived(1, "2020-03-02T08:00:00Z");
        MailReading read = reading(callOff("Avrop.pdf").unsigned().read());
        filing.file(id, read);
        List<Document> before = documents.ofMail(id);

        Filed again = filing.file(id, read);

        assertThat(again.isNew()).isFalse();
        assertThat(documents.ofMail(id)).isEqualTo(before);
        assertThat(deviations.ofMail(id)).hasSize(1);
        assertThat(ledger.get(Readings.class).timesOf(id)).hasSize(1);
    }

    @Test
    void aPaperFoundAgainKeepsItsIdThoughItsPagesChanged() {
        long id = arrived(1, "2020-03-02T08:00:00Z");
        filing.file(
                id,
                reading(
                        callOff("Allt.pdf").pages(1, 4).read(),
                        callOff("Allt.pdf").pages(5, 8).agreement("operations").read()));
        List<Long> before = documents.ofMail(id).stream().map(Document::id).toList();

        filing.file(
                id,
                reading(
                        callOff("Följebrev.pdf").pages(1, 1).decision().read(),
                        callOff("Allt.pdf").pages(5, 9).agreement("operations").read(),
                        callOff("Allt.pdf").pages(1, 4).read()));

        List<Long> after = documents.ofMail(id).stream().map(Document::id).toList();
        assertThat(after.get(1)).isEqualTo(before.get(1));
        assertThat(after.get(2)).isEqualTo(before.get(0));
        assertThat(before).doesNotContain(after.get(0));
        assertThat(ledger.get(Readings.class).timesOf(id)).hasSize(2);
    }

    @Test
    void aDeviationThatAnotherReadingDoesNotFindIsClosedAndKept() {
        long id = arrived(1, "2020-03-02T08:00:00Z");
        filing.file(id, reading(callOff("Avrop.pdf").unsigned().read()));

        ledger.clock.set("2020-04-21T10:00:00Z");
        filing.file(id, reading(callOff("Avrop.pdf").read()));

        assertThat(deviations.ofMail(id))
                .singleElement()
                .extracting(Deviation::closed)
                .isEqualTo(Instant.parse("2020-04-21T10:00:00Z"));
        assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.FILED);
    }

    @Test
    void aPaperThatAnotherReadingDoesNotFindLeavesNothingOpen() {
        long id = arrived(1, "2020-03-02T08:00:00Z");
        filing.file(id, reading(callOff("Avrop.pdf").unsigned().read()));

        filing.file(id, reading(Set.of(DeviationKind.NO_AGREEMENT), false));

        assertThat(deviations.ofMail(id))
                .filteredOn(Deviation::open)
                .extracting(Deviation::kind)
                .containsExactly(DeviationKind.NO_AGREEMENT);
        assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.NO_AGREEMENT);
    }

    @Test
    void aPaperThatCameBeforeIsFlaggedAsDuplicateThoughItWasReadFirst() {
        long second = arrived(2, "2020-03-05T08:00:00Z");
        filing.file(second, reading(callOff("Avrop.pdf").read()));
        long first = arrived(1, "2020-03-02T08:00:00Z");

        filing.file(first, reading(callOff("Skannat.pdf").read()));

        assertThat(deviations.ofMail(first)).isEmpty();
        long repeated = documents.ofMail(first).get(0).id();
        assertThat(deviations.ofMail(second))
                .extracting(Deviation::kind, Deviation::related)
                .containsExactly(tuple(DeviationKind.DUPLICATE, repeated));
    }

    @Test
    void changedOptionsPutTheLaterMailUnderReviewThoughItWasFiledFirst() {
        long later = arrived(2, "2020-03-05T08:00:00Z");
        filing.file(later, reading(callOff("b.pdf").of("1480").options(1, 2, 3).read()));
        long earlier = arrived(1, "2020-03-02T08:00:00Z");

        filing.file(earlier, reading(callOff("a.pdf").of("1480").options(1, 2).read()));

        assertThat(mails.find(later).orElseThrow().state()).isEqualTo(MailState.REVIEW);
        assertThat(mails.find(earlier).orElseThrow().state()).isEqualTo(MailState.FILED);
    }

    @Test
    void anOptionOutsideWhatWasSignedUpForNeedsAPerson() {
        long id = arrived(1, "2020-03-02T08:00:00Z");

        filing.file(id, reading(callOff("Avrop.pdf").options(1, 2).read()));

        assertThat(documents.ofMail(id).get(0).flags()).contains(DeviationKind.UNEXPECTED_OPTION);
        assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.REVIEW);
    }

    @Test
    void theSameContentOfAnUnknownMunicipalityIsADuplicate() {
        MailReading read = reading(callOff("Avrop.pdf")
                .of(null)
                .flags(DeviationKind.UNKNOWN_MUNICIPALITY)
                .read());
        filing.file(arrived(1, "2020-03-02T08:00:00Z"), read);
        long again = arrived(2, "2020-03-03T08:00:00Z");

        filing.file(again, read);

        assertThat(documents.ofMail(again).get(0).flags()).contains(DeviationKind.DUPLICATE);
    }

    @Test
    void mailsFiledAtOnceByTwoNodesAreComparedAllTheSame() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Long> ids = List.of(1, 2, 3, 4).stream()
                    .map(n -> arrived(n, "2020-03-0" + n + "T08:00:00Z"))
                    .toList();
            List<Callable<Filed>> filings = ids.stream()
                    .map(id -> (Callable<Filed>)
                            () -> filing.file(id, reading(callOff(id + ".pdf").read())))
                    .toList();
            for (var filed : nodes.invokeAll(filings)) {
                filed.get();
            }

            assertThat(documents.agreementsAsOf(ledger.clock.instant()))
                    .filteredOn(d -> d.flags().contains(DeviationKind.DUPLICATE))
                    .hasSize(3);
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void aFilingThatBreaksOffLeavesNothingBehind() {
        long id = arrived(1, "2020-03-02T08:00:00Z");
        MailReading broken = reading(
                callOff("a.pdf").read(),
                callOff("b.pdf").agreement("x".repeat(99)).read());

        assertThatThrownBy(() -> filing.file(id, broken)).isInstanceOf(DataAccessException.class);

        assertThat(ledger.get(Readings.class).ofMail(id)).isEmpty();
        assertThat(documents.ofMail(id)).isEmpty();
        assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.PENDING);
    }

    @Test
    void aMailThatCannotBeReadIsADeviationUntilItIsRead() {
        long id = arrived(1, "2020-03-02T08:00:00Z");

        filing.failed(id, "The reader stopped three times.");
        filing.failed(id, "The reader stopped three times.");

        assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.FAILED);
        assertThat(deviations.ofMail(id)).extracting(Deviation::kind).containsExactly(DeviationKind.FAILED);

        filing.file(id, reading(callOff("Avrop.pdf").read()));

        assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.FILED);
        assertThat(deviations.ofMail(id)).noneMatch(Deviation::open);
    }

    @Test
    void aMailThatCouldNotBeReadAgainStaysFailedWhateverOtherMailsBring() {
        long later = arrived(2, "2020-03-05T08:00:00Z");
        filing.file(later, reading(callOff("b.pdf").read()));
        filing.failed(later, "The reader stopped three times.");

        filing.file(arrived(1, "2020-03-02T08:00:00Z"), reading(callOff("a.pdf").read()));

        assertThat(mails.find(later).orElseThrow().state()).isEqualTo(MailState.FAILED);
        assertThat(deviations.ofMail(later))
                .filteredOn(d -> d.kind() == DeviationKind.FAILED)
                .allMatch(Deviation::open)
                .hasSize(1);
    }
}
