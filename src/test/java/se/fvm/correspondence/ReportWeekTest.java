package se.fvm.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportWeekTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @ParameterizedTest
    @CsvSource({
        "2020-04-20, 2020-W17",
        "2020-04-26, 2020-W17",
        "2020-12-31, 2020-W53",
        "2021-01-03, 2020-W53",
        "2021-01-04, 2021-W01",
        "2019-12-30, 2020-W01"
    })
    void aDayBelongsToTheWeekOfTheCalendar(LocalDate day, String week) {
        assertThat(ReportWeek.holding(day)).hasToString(week);
        assertThat(ReportWeek.parse(week)).contains(ReportWeek.holding(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-W53", "2020-W54", "2020-W00", "2020-17", "2020-W1", "", "W17", "2020-W17-1"})
    void whatIsNoWeekIsNotTakenForOne(String text) {
        assertThat(ReportWeek.parse(text)).isEmpty();
    }

    @Test
    void aWeekEndsWithItsSundayAlsoWhenTheClocksChange() {
        ReportWeek clocksGoForward = ReportWeek.holding(LocalDate.of(2020, 3, 29));

        assertThat(clocksGoForward.end(STOCKHOLM)).isEqualTo(Instant.parse("2020-03-29T21:59:59.999999Z"));
    }
}
