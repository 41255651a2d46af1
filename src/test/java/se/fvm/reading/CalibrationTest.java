package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

    private static final Calibration MEASURED = Calibration.parse("0.5:0.3 0.9:0.9 0.97:0.995");

    @ParameterizedTest
    @CsvSource({"0, 0.3", "0.5, 0.3", "0.7, 0.6", "0.9, 0.9", "0.97, 0.995", "1, 0.995"})
    void betweenMeasuredPointsTheLineIsStraightAndBeyondThemFlat(double raw, double probability) {
        assertThat(MEASURED.at(raw)).isCloseTo(probability, within(1e-9));
    }

    @Property
    void aSurerReaderIsNeverTakenForLessSure(
            @ForAll @DoubleRange(min = 0, max = 1) double one, @ForAll @DoubleRange(min = 0, max = 1) double other) {
        assertThat(MEASURED.at(Math.min(one, other))).isLessThanOrEqualTo(MEASURED.at(Math.max(one, other)));
    }

    @Test
    void withoutPointsAConfidenceStaysAsItIs() {
        assertThat(Calibration.parse(" ").at(0.37)).isCloseTo(0.37, within(1e-9));
    }

    @Test
    void whatIsLeftGoesToTheRunnersUpInProportion() {
        Fact<String> raw =
                new Fact<>("a", 0.9, List.of(new Fact.Candidate<>("b", 0.08), new Fact.Candidate<>("c", 0.02)));

        Fact<String> calibrated = Calibration.parse("0.9:0.8").of(raw);

        assertThat(calibrated.confidence()).isEqualTo(0.8);
        assertThat(calibrated.others().get(0).confidence()).isCloseTo(0.16, within(1e-9));
        assertThat(calibrated.others().get(1).confidence()).isCloseTo(0.04, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 'not of the form confidence:probability'",
        "0.5:x, 'not a number'",
        "0.5:1.2, 'not between 0 and 1'",
        "0.5:NaN, 'not between 0 and 1'",
        "0.5:0.6 0.5:0.7, 'does not rise'",
        "0.5:0.6 0.7:0.5, 'does not rise'"
    })
    void pointsThatMakeNoCurveAreRefused(String points, String reason) {
        assertThatThrownBy(() -> Calibration.parse(points))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
