package se.fvm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fvm.bench.ReliabilityTable.Outcome;

class IsotonicFitTest {

    @Test
    void eachConfidenceGetsTheShareThatWasRightWithHalfAFactAddedToEitherSide() {
        List<Outcome> outcomes = new ArrayList<>(ReliabilityTableTest.same(0.6, 99, 69));
        outcomes.addAll(ReliabilityTableTest.same(0.97, 199, 199));

        assertThat(IsotonicFit.fit(outcomes)).isEqualTo("0:0 0.6:0.69500 0.97:0.99750");
    }

    @Test
    void confidencesInTheWrongOrderArePooled() {
        List<Outcome> outcomes = new ArrayList<>(ReliabilityTableTest.same(0.6, 100, 95));
        outcomes.addAll(ReliabilityTableTest.same(0.9, 100, 85));

        assertThat(IsotonicFit.fit(outcomes)).isEqualTo("0:0 0.6:0.89801 0.9:0.89801");
    }

    @Test
    void aFewRightFactsDoNotMakeAConfidenceCertain() {
        List<Outcome> outcomes = new ArrayList<>(ReliabilityTableTest.same(0.7, 100, 80));
        outcomes.addAll(ReliabilityTableTest.same(0.99, 5, 5));

        assertThat(IsotonicFit.fit(outcomes)).isEqualTo("0:0 0.7:0.80660 0.99:0.80660");
    }

    @Test
    void whereNothingWasSeenConfidencesStayAsTheyAre() {
        assertThat(IsotonicFit.fit(List.of())).isEmpty();
    }
}
