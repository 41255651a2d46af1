package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private final Dates dates = new Dates(LocalDate.of(2019, 4, 1), LocalDate.of(2020, 4, 20));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kinna 2020-04-15 | 2020-04-15",
                "den 15 april 2020 | 2020-04-15",
                "15/4-20 | 2020-04-15",
                "15/4 2020 | 2020-04-15",
                "Ed 7/2 2020 | 2020-02-07",
                "15.4.2020 | 2020-04-15",
                "200415 | 2020-04-15",
                "20200415 | 2020-04-15",
                "den 3:e mars 2020 | 2020-03-03",
                "12 dec 2019 | 2019-12-12",
                "den 11 februari -20 | 2020-02-11",
            })
    void aDayIsReadInEveryFormInUse(String text, LocalDate day) {
        assertThat(dates.in(text)).extracting(Dates.Found::day).containsExactly(day);
    }

    @Test
    void aDayWithoutAYearGetsTheLatestYearThatFits() {
        assertThat(dates.in("15/4")).extracting(Dates.Found::day).containsExactly(LocalDate.of(2020, 4, 15));
        assertThat(dates.in("15/5")).extracting(Dates.Found::day).containsExactly(LocalDate.of(2019, 5, 15));
    }

    @ParameterizedTest
    @CsvSource({"2020-04-21", "2018-04-15", "2020-02-30", "31/4 2020", "212000-1306", "405 44", "0522-840013"})
    void whatIsNoPlausibleDayIsNone(String text) {
        assertThat(dates.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Ånäs den 2020-02-1 i", "2020-01-3", "2020-0 2-1 jÅ"})
    void aDayOfWhichOneFigureOfTwoWasReadIsNone(String text) {
        assertThat(dates.in(text)).isEmpty();
    }

    @Test
    void aDayWrittenWithoutZerosIsOne() {
        assertThat(dates.in("2020-2-1")).extracting(Dates.Found::day).containsExactly(LocalDate.of(2020, 2, 1));
    }
}
