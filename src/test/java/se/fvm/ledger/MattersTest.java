package se.fvm.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class MattersTest {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 10);

    @Parameter
    Database database;

    private TestLedger ledger;
    private Matters matters;

    @BeforeEach
    void emptyLedger() {
        ledger = database.ledger();
        matters = ledger.get(Matters.class);
    }

    @Test
    void theLastNumberStandsAndTheLogHasTheOneBefore() {
        matters.number("1440", "RS 2019-02555", "anna");
        matters.number("1440", "RS 2019-02556", "anna");

        assertThat(matters.numbers()).containsEntry("1440", "RS 2019-02556");
        assertThat(ledger.get(AuditLog.class).latest(1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.was()).isEqualTo("RS 2019-02555"));
    }

    @Test
    void theSameNumberAgainChangesNothing() {
        matters.number("1440", "RS 2019-02555", "anna");
        matters.number("1440", "RS 2019-02555", "bo");

        assertThat(ledger.get(AuditLog.class).latest(10)).hasSize(1);
    }

    @Test
    void aStepHasItsDayUntilItIsTakenBack() {
        matters.step("1440", "call-off", AfterStep.Kind.RETURNED, DAY, "anna");
        assertThat(matters.steps("1440"))
                .singleElement()
                .satisfies(step -> assertThat(step.day()).isEqualTo(DAY));

        matters.step("1440", "call-off", AfterStep.Kind.RETURNED, null, "anna");
        assertThat(matters.steps("1440")).isEmpty();
    }
}
