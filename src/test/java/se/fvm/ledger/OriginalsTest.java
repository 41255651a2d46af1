package se.fvm.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.fvm.calloff.Original;

@ParameterizedClass
@EnumSource
class OriginalsTest {

    @Parameter
    Database database;

    private TestLedger ledger;
    private Originals originals;

    @BeforeEach
    void emptyLedger() {
        ledger = database.ledger();
        ledger.clock.set("2020-05-04T10:00:00Z");
        originals = ledger.get(Originals.class);
    }

    private static Original original(String note) {
        return new Original(
                0,
                "1443",
                "call-off",
                LocalDate.of(2020, 4, 29),
                LocalDate.of(2020, 5, 4),
                LocalDate.of(2020, 4, 30),
                "RR123456785SE",
                note);
    }

    @Test
    void aRegisteredOriginalIsKnownFromThenOn() {
        originals.register(original(""), "granskare");

        assertThat(originals.asOf(Instant.parse("2020-05-04T09:59:59Z"))).isEmpty();
        assertThat(originals.asOf(Instant.parse("2020-05-04T10:00:00Z")))
                .singleElement()
                .extracting(Original::decisiveDay)
                .isEqualTo(LocalDate.of(2020, 4, 29));
    }

    @Test
    void theSameOriginalIsNotRegisteredTwice() {
        long first = originals.register(original(""), "granskare");

        assertThat(originals.register(original("from another file"), "granskare"))
                .isEqualTo(first);
        assertThat(originals.asOf(ledger.clock.instant())).hasSize(1);
    }

    @Test
    void aCorrectionStandsInPlaceOfTheFirstEntryFromThenOn() {
        long first = originals.register(original("torn"), "granskare");
        ledger.clock.set("2020-05-05T10:00:00Z");

        long corrected = originals.correct(first, original("whole"), "granskare", "Wrong note.");

        assertThat(originals.asOf(ledger.clock.instant()))
                .extracting(Original::id, Original::note)
                .containsExactly(tuple(corrected, "whole"));
        assertThat(originals.asOf(Instant.parse("2020-05-04T12:00:00Z")))
                .extracting(Original::note)
                .containsExactly("torn");
    }

    @Test
    void aWithdrawnOriginalCountsNoMore() {
        long id = originals.register(original(""), "granskare");

        originals.withdraw(id, "granskare", "Another matter.");

        assertThat(originals.asOf(ledger.clock.instant())).isEmpty();
        assertThatThrownBy(() -> originals.correct(id, original(""), "granskare", ""))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whoDidWhatStandsInTheLog() {
        long id = originals.register(original(""), "granskare");
        originals.withdraw(id, "administratör", "Another matter.");

        assertThat(ledger.get(AuditLog.class).latest(10))
                .extracting(AuditEntry::action, AuditEntry::who)
                .containsExactly(
                        tuple("original.withdrawn", "administratör"), tuple("original.registered", "granskare"));
    }
}
