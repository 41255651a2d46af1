package se.fvm.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fvm.bench.ReliabilityTable.Outcome;

class ThresholdCurveTest {

    @Test
    void theThresholdWithoutErrorsLiesAboveTheSurestError() {
        List<Outcome> outcomes = new ArrayList<>(ReliabilityTableTest.same(0.99, 300, 300));
        outcomes.addAll(ReliabilityTableTest.same(0.9, 50, 49));
        outcomes.addAll(ReliabilityTableTest.same(0.8, 50, 50));

        ThresholdCurve.Point point = ThresholdCurve.of(outcomes).withoutErrors().orElseThrow();

        assertThat(point.threshold()).isEqualTo(0.99);
        assertThat(point.settled()).isEqualTo(0.75);
    }

    @Test
    void whereTheSurestFactIsWrongNoThresholdIsWithoutErrors() {
        List<Outcome> outcomes = List.of(new Outcome(0.99, false), new Outcome(0.9, true));

        assertThat(ThresholdCurve.of(outcomes).withoutErrors()).isEmpty();
    }

    @Test
    void threeInAHundredMayStillBeWrongWhereNoneOfAHundredWas() {
        assertThat(ThresholdCurve.upper(0, 100)).isCloseTo(1 - Math.pow(0.05, 0.01), within(1e-9));
    }

    @Test
    void theUpperBoundIsReachedOnlyByEnoughFacts() {
        assertThat(ThresholdCurve.of(ReliabilityTableTest.same(0.99, 100, 100)).below(0.01))
                .isEmpty();
        assertThat(ThresholdCurve.of(ReliabilityTableTest.same(0.99, 300, 300)).below(0.01))
                .isPresent();
    }
}
