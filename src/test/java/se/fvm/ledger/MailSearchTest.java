package se.fvm.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.ledger.TestReadings.callOff;
import static se.fvm.ledger.TestReadings.reading;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class MailSearchTest {

    @Parameter
    Database database;

    private TestLedger ledger;
    private MailSearch search;
    private long first;
    private long second;

    @BeforeEach
    void twoMails() {
        ledger = database.ledger();
        search = ledger.get(MailSearch.class);
        first = arrive("a", "registrator@molndal.example.org", "Avrop från MÖLNDAL 100 %", "2020-03-01T08:00:00Z");
        second = arrive("b", "kansliet@ale.example.org", "Påskrivna avtal", "2020-03-02T08:00:00Z");
        ledger.get(Filing.class)
                .file(second, reading(callOff("Färgelanda_2.pdf").read()));
    }

    private long arrive(String digit, String sender, String subject, String at) {
        Instant arrived = Instant.parse(at);
        return ledger.get(Mails.class)
                .arrive(new NewMail(
                        digit.repeat(64), Via.IMPORT, null, null, sender, subject, 10, arrived, arrived, false))
                .id();
    }

    private List<Long> find(String words) {
        return search.find(new MailSearch.Query(words, null, null, null));
    }

    @Test
    void lettersAreFoundAsTypedAndWithoutTheirMarks() {
        assertThat(find("mölndal")).containsExactly(first);
        assertThat(find("Molndal")).containsExactly(first);
        assertThat(find("paskrivna")).containsExactly(second);
    }

    @Test
    void fileNamesAreSearchedToo() {
        assertThat(find("fargelanda")).containsExactly(second);
    }

    @Test
    void everyWordHasToOccur() {
        assertThat(find("avtal ale")).containsExactly(second);
        assertThat(find("avtal molndal")).isEmpty();
    }

    @Test
    void signsThatMeanSomethingToTheDatabaseAreTakenAsTheyStand() {
        assertThat(find("100 %")).containsExactly(first);
        assertThat(find("%")).containsExactly(first);
        assertThat(find("_2")).containsExactly(second);
        assertThat(find("' or '1'='1")).isEmpty();
    }

    @Test
    void theLatestComesFirstAndDaysBoundTheSearch() {
        assertThat(find("")).containsExactly(second, first);
        assertThat(search.find(new MailSearch.Query(
                        "", null, Instant.parse("2020-03-02T00:00:00Z"), Instant.parse("2020-03-03T00:00:00Z"))))
                .containsExactly(second);
    }

    @Test
    void aStateBoundsTheSearch() {
        assertThat(search.find(new MailSearch.Query("", MailState.PENDING, null, null)))
                .containsExactly(first);
    }
}
