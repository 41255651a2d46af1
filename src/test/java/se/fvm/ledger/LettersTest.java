package se.fvm.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class LettersTest {

    private static final byte[] RAW = "Subject: Nuläge\r\n\r\n".getBytes(StandardCharsets.UTF_8);

    @Parameter
    Database database;

    private TestLedger ledger;
    private Letters letters;

    @BeforeEach
    void emptyLedger() {
        ledger = database.ledger();
        ledger.clock.set("2020-04-27T05:00:00Z");
        letters = ledger.get(Letters.class);
    }

    private static NewLetter report(String week) {
        return new NewLetter(
                "report",
                week,
                List.of("a@example.org", "b@example.org"),
                "Nuläge avrop",
                "<" + week + "@example.org>",
                null,
                null,
                null);
    }

    @Test
    void aLetterWaitsWithItsBytesAsTheyWillBeSent() {
        long id = letters.put(report("2020-W17"), RAW).orElseThrow();

        assertThat(letters.due()).extracting(Letter::id).containsExactly(id);
        assertThat(letters.find(id).orElseThrow().recipients()).containsExactly("a@example.org", "b@example.org");
        assertThat(letters.raw(id)).hasValueSatisfying(raw -> assertThat(raw).isEqualTo(RAW));
    }

    @Test
    void aLetterLargerThanAMegabyteIsKeptWhole() {
        byte[] large = new byte[3_000_000];
        large[2_999_999] = 7;

        long id = letters.put(report("2020-W17"), large).orElseThrow();

        assertThat(letters.raw(id)).hasValueSatisfying(raw -> assertThat(raw).isEqualTo(large));
    }

    @Test
    void oneLetterAboutOneThingIsEnteredOnce() {
        letters.put(report("2020-W17"), RAW);

        assertThat(letters.put(report("2020-W17"), RAW)).isEqualTo(OptionalLong.empty());
        assertThat(letters.put(report("2020-W18"), RAW)).isPresent();
    }

    @Test
    void aLetterIsSentAgainOnlyOnPurpose() {
        letters.put(report("2020-W17"), RAW);

        long again = letters.putAgain(report("2020-W17"), RAW).orElseThrow();

        assertThat(letters.find(again).orElseThrow().edition()).isEqualTo(2);
    }

    @Test
    void onlyOneNodeBeginsToSend() {
        long id = letters.put(report("2020-W17"), RAW).orElseThrow();

        assertThat(List.of(letters.begin(id), letters.begin(id))).containsExactly(true, false);
        assertThat(letters.due()).isEmpty();
    }

    @Test
    void aLetterThatWasNotTakenWaitsForItsNextAttempt() {
        long id = letters.put(report("2020-W17"), RAW).orElseThrow();
        letters.begin(id);

        letters.failed(id, "The server is away.", Instant.parse("2020-04-27T05:10:00Z"));

        assertThat(letters.due()).isEmpty();
        ledger.clock.set("2020-04-27T05:10:00Z");
        assertThat(letters.due()).singleElement().satisfies(letter -> {
            assertThat(letter.attempts()).isEqualTo(1);
            assertThat(letter.lastReason()).isEqualTo("The server is away.");
        });
    }

    @Test
    void aLetterThatWasTakenIsSent() {
        long id = letters.put(report("2020-W17"), RAW).orElseThrow();
        letters.begin(id);

        letters.sent(id);

        assertThat(letters.find(id).orElseThrow().sent()).isEqualTo("2020-04-27T05:00:00Z");
        assertThat(letters.in(Letter.State.SENT)).hasSize(1);
    }

    @Test
    void aCancelledLetterIsNotBegun() {
        long id = letters.put(report("2020-W17"), RAW).orElseThrow();

        letters.cancel(id, "test", "Not needed.");

        assertThat(letters.begin(id)).isFalse();
    }
}
