package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BeliefTest {

    private final Weights weights = Weights.shipped();
    private final Belief<String> belief =
            new Belief<String>(weights).candidate("a", 0.5).candidate("b", 0.5);

    @Test
    void evidenceAgainstACandidateCostsItsWeight() {
        belief.pay("b", Feature.KIND_TITLE, 0.5);

        double odds = Math.exp(0.5 * weights.of(Feature.KIND_TITLE));
        assertThat(belief.fact("").confidence()).isCloseTo(odds / (1 + odds), within(1e-9));
    }

    @Test
    void evidenceForOneSpeaksAgainstAllOthers() {
        belief.payAllBut("b", Feature.MUNICIPALITY_NUMBER);

        assertThat(belief.fact("").value()).isEqualTo("b");
    }

    @Test
    void theAmountsPaidCanBeSeen() {
        belief.pay("b", Feature.KIND_TITLE, 0.5);
        belief.pay("b", Feature.KIND_TITLE, 0.25);

        assertThat(belief.amounts().get("b")).containsEntry(Feature.KIND_TITLE, 0.75);
        assertThat(belief.amounts().get("a")).isEmpty();
    }

    @Test
    void aCandidateThatNobodyNamedIsNotAdded() {
        belief.pay("c", Feature.KIND_TITLE, 1);

        assertThat(belief.amounts()).containsOnlyKeys("a", "b");
    }
}
