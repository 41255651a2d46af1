package se.fvm.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.ledger.TestMails.place;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class FetchFailuresTest {

    @Parameter
    Database database;

    private TestLedger ledger;
    private FetchFailures failures;

    @BeforeEach
    void emptyLedger() {
        ledger = database.ledger();
        ledger.clock.set("2020-03-02T08:00:00Z");
        failures = ledger.get(FetchFailures.class);
    }

    @Test
    void attemptsAreCountedByPlace() {
        assertThat(List.of(
                        failures.failed(place(1), "a"), failures.failed(place(1), "b"), failures.failed(place(2), "c")))
                .containsExactly(1, 2, 1);
        assertThat(failures.find(place(1)).orElseThrow().reason()).isEqualTo("b");
    }

    @Test
    void aMailGivenUpTwiceIsOneDeviation() {
        failures.failed(place(1), "a");

        failures.givenUp(place(1));
        failures.givenUp(place(1));

        assertThat(ledger.get(Deviations.class).open()).hasSize(1);
    }

    @Test
    void aMailThatCouldNotBeTakenThenIsNotFetchedThen() {
        failures.failed(place(1), "a");
        ledger.clock.set("2020-03-02T09:00:00Z");
        failures.resolved(place(1));

        Mails mails = ledger.get(Mails.class);
        assertThat(mails.account(Instant.parse("2020-03-02T08:30:00Z")).notFetched())
                .isEqualTo(1);
        assertThat(mails.account(Instant.parse("2020-03-02T09:00:00Z")).notFetched())
                .isZero();
    }
}
