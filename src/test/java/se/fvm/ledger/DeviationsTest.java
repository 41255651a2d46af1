package se.fvm.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.fvm.ledger.TestMails.mail;
import static se.fvm.ledger.TestMails.place;
import static se.fvm.ledger.TestReadings.callOff;
import static se.fvm.ledger.TestReadings.reading;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.fvm.calloff.DeviationKind;

@ParameterizedClass
@EnumSource
class DeviationsTest {

    private static final String MISSING = "original-missing-1443-call-off";

    @Parameter
    Database database;

    private TestLedger ledger;
    private Deviations deviations;
    private long mail;

    @BeforeEach
    void aLedgerWithOneSettledCallOffAndOneInDoubt() {
        ledger = database.ledger();
        ledger.clock.set("2020-03-02T09:00:00Z");
        deviations = ledger.get(Deviations.class);
        mail = file(1, callOff("Avrop.pdf"));
        file(2, callOff("Avrop.pdf").of("1480").options(1, 2, 3).flags(DeviationKind.UNDATED));
    }

    private long file(int number, TestReadings.Paper paper) {
        long id = ledger.get(Mails.class)
                .arrive(mail(number, "2020-03-02T08:00:00Z"))
                .id();
        ledger.get(Filing.class).file(id, reading(paper.read()));
        return id;
    }

    private List<String> open() {
        return deviations.open().stream().map(Deviation::id).toList();
    }

    @Test
    void theWorstStandsFirst() {
        file(3, callOff("b.pdf").of("1440").options(1, 2).flags(DeviationKind.UNCERTAIN_OPTIONS));

        assertThat(deviations.open())
                .extracting(Deviation::severity)
                .isSortedAccordingTo((one, other) -> other.compareTo(one))
                .hasSizeGreaterThan(2);
    }

    @Test
    void aMissingOriginalOpensWithThePassingOfDays() {
        assertThat(open()).doesNotContain(MISSING);

        ledger.clock.set("2020-03-15T09:00:00Z");

        assertThat(deviations.open())
                .filteredOn(d -> d.id().equals(MISSING))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.days()).isEqualTo(3);
                    assertThat(d.opened()).isEqualTo("2020-03-12T23:00:00Z");
                });
    }

    @Test
    void aDerivedDeviationThatAPersonClosedIsClosedFromThenOn() {
        ledger.clock.set("2020-03-15T09:00:00Z");

        deviations.close(MISSING, "granskare", "On its way, says the registrar.");

        assertThat(open()).doesNotContain(MISSING);
        assertThat(deviations.open(Instant.parse("2020-03-15T08:00:00Z")))
                .extracting(Deviation::id)
                .contains(MISSING);
    }

    @Test
    void aDeviationThatIsNotOpenCannotBeClosed() {
        assertThatThrownBy(() -> deviations.close(MISSING, "granskare", "")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aMailThatCouldNotBeTakenIsADeviationThatAPersonCanClose() {
        FetchFailures failures = ledger.get(FetchFailures.class);
        failures.failed(place(9), "The connection was cut.");
        failures.givenUp(place(9));
        Deviation failed = deviations.open().stream()
                .filter(d -> d.kind() == DeviationKind.FAILED)
                .findFirst()
                .orElseThrow();
        assertThat(failed.evidence()).contains("UID 9", "The connection was cut.");

        deviations.close(failed.id(), "granskare", "Taken by hand.");

        assertThat(open()).doesNotContain(failed.id());
        assertThat(failures.open()).isEmpty();
    }

    @Test
    void aMailThatWasTakenAfterAllDeviatesNoMore() {
        FetchFailures failures = ledger.get(FetchFailures.class);
        failures.failed(place(9), "The connection was cut.");
        failures.givenUp(place(9));

        failures.resolved(place(9));

        assertThat(deviations.open()).extracting(Deviation::kind).doesNotContain(DeviationKind.FAILED);
        assertThat(failures.open()).isEmpty();
    }

    @Test
    void aDeviationOfAPaperEndsWithADecisionOnly() {
        Deviation undated = deviations.open().stream()
                .filter(d -> d.kind() == DeviationKind.UNDATED)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> deviations.close(undated.id(), "granskare", ""))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void agreementsThatACallOffNeedsAreMissedFromTheDayItCame() {
        assertThat(deviations.open())
                .filteredOn(d -> d.kind() == DeviationKind.MISSING_AGREEMENT)
                .extracting(Deviation::municipality, Deviation::agreement)
                .containsExactlyInAnyOrder(tuple("1443", "cooperation"), tuple("1443", "operations"));
        assertThat(deviations.ofMail(mail)).isEmpty();
    }
}
