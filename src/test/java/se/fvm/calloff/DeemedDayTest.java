package se.fvm.calloff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeemedDayTest {

    @ParameterizedTest(name = "{2}: {0} counts as {1}")
    @CsvSource({
        "2020-03-04, 2020-03-03, midweek",
        "2020-03-09, 2020-03-06, a Monday",
        "2020-05-04, 2020-04-30, the Monday after the first of May",
        "2020-04-14, 2020-04-09, the Tuesday after Easter",
        "2020-05-22, 2020-05-20, the Friday after Ascension Day",
        "2020-06-22, 2020-06-18, the Monday after Midsummer",
        "2020-01-02, 2019-12-30, the day after New Year",
        "2020-01-07, 2020-01-03, the day after Epiphany",
        "2020-12-28, 2020-12-23, after Christmas",
        "2021-06-07, 2021-06-04, the Monday after a National Day on Sunday",
        "2020-03-07, 2020-03-07, a Saturday"
    })
    void aPostalItemCountsAsReceivedOnTheWorkingDayBefore(LocalDate arrived, LocalDate deemed, String name) {
        assertThat(new DeemedDay().of(arrived)).isEqualTo(deemed);
    }
}
