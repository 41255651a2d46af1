package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OcrDistanceTest {

    @ParameterizedTest
    @CsvSource({"tanum,tanurn", "alingsas,aiingsas", "tibro,t1bro", "kommun,komrnun"})
    void whatRecognisersConfuseCostsLessThanAnEdit(String word, String misread) {
        assertThat(OcrDistance.between(word, misread)).isPositive().isLessThan(0.8);
    }

    @ParameterizedTest
    @CsvSource({"vara,skara", "lidkoping,falkoping", "sotenas,gotene", "lidkoping,linkoping"})
    void anotherNameCostsAtLeastAnEdit(String name, String other) {
        assertThat(OcrDistance.between(name, other)).isGreaterThanOrEqualTo(1);
    }

    @Test
    void aPhraseIsFoundWithinALongerText() {
        assertThat(OcrDistance.similarityWithin("elevhalsa", "2itstodforelevhalsanej"))
                .isEqualTo(1);
        assertThat(OcrDistance.similarityWithin("elevhalsa", "prisbilaga")).isLessThan(0.6);
    }
}
