package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayFormsTest {

    @Test
    void aDayInOctoberIsWrittenTheSameWithAndWithoutLeadingZeros() {
        assertThat(DayForms.of(LocalDate.of(2020, 10, 12)))
                .extracting(DayForms.Form::text)
                .contains("12|10~2020", "2020|10|12", "12~okt~20")
                .doesNotHaveDuplicates();
    }

    @Test
    void aFormWithoutTheYearIsNotWhole() {
        assertThat(DayForms.of(LocalDate.of(2020, 4, 5)))
                .filteredOn(f -> !f.whole())
                .extracting(DayForms.Form::text)
                .contains("5|4", "05|04", "5~april")
                .noneMatch(text -> text.contains("20"));
    }
}
