package se.fvm.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fvm.bench.ReliabilityTable.Bin;
import se.fvm.bench.ReliabilityTable.Outcome;

class ReliabilityTableTest {

    @Test
    void everyBinHoldsAHundredFactsOrMore() {
        ReliabilityTable table = ReliabilityTable.of(spread(450));

        assertThat(table.bins()).hasSizeGreaterThan(1).allMatch(b -> b.count() >= ReliabilityTable.SMALLEST);
        assertThat(table.bins().stream().mapToInt(Bin::count).sum()).isEqualTo(450);
    }

    @Test
    void factsOfOneProbabilityStayInOneBin() {
        List<Outcome> outcomes = same(0.97, 1000, 990);

        assertThat(ReliabilityTable.of(outcomes).bins()).containsExactly(new Bin(0.97, 0.97, 1000, 0.97, 0.99));
    }

    @Test
    void fewFactsMakeOneBin() {
        assertThat(ReliabilityTable.of(spread(30)).bins()).hasSize(1);
    }

    @Test
    void theBrierScoreIsTheMeanSquareOfWhatWasMissed() {
        List<Outcome> outcomes = List.of(new Outcome(0.9, true), new Outcome(0.6, false));

        assertThat(ReliabilityTable.of(outcomes).brier()).isCloseTo((0.01 + 0.36) / 2, within(1e-12));
    }

    /** Outcomes of every probability between 0 and 1. */
    private static List<Outcome> spread(int count) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            outcomes.add(new Outcome(i / (double) count, i % 2 == 0));
        }
        return outcomes;
    }

    static List<Outcome> same(double probability, int count, int right) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            outcomes.add(new Outcome(probability, i < right));
        }
        return outcomes;
    }
}
