package se.fvm.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fvm.sample.Dice;

class LogitFitTest {
    private static final double[] KNOWN = {0.4, 1.5, 3.0};

    @Test
    void knownWeightsAreFoundAgain() {
        double[] fitted = new LogitFit(examples(6000), new double[] {1, 1, 1}, 2).fit();

        for (int f = 0; f < KNOWN.length; f++) {
            assertThat(fitted[f]).isCloseTo(KNOWN[f], within(0.1 * KNOWN[f] + 0.03));
        }
    }

    @Test
    void fewExamplesLeaveTheWeightsNearWhatTheyWere() {
        double[] fitted = new LogitFit(examples(3), new double[] {1, 1, 1}, 0.3).fit();

        for (double weight : fitted) {
            assertThat(weight).isBetween(0.6, 1.6);
        }
    }

    @Test
    void evidenceThatIsNeverWrongDoesNotGrowWithoutEnd() {
        List<LogitFit.Example> sure = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            sure.add(new LogitFit.Example(new double[][] {{0}, {1}}, 0));
        }

        assertThat(new LogitFit(sure, new double[] {2}, 0.5).fit()[0]).isBetween(2.0, 10.0);
    }

    /** Facts of four candidates drawn from the known weights. */
    private static List<LogitFit.Example> examples(int count) {
        Dice dice = new Dice(7);
        List<LogitFit.Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[][] amounts = new double[4][KNOWN.length];
            double[] odds = new double[4];
            double sum = 0;
            for (int c = 0; c < 4; c++) {
                double cost = 0;
                for (int f = 0; f < KNOWN.length; f++) {
                    amounts[c][f] = dice.between(0, 2);
                    cost += KNOWN[f] * amounts[c][f];
                }
                odds[c] = Math.exp(-cost);
                sum += odds[c];
            }
            double at = dice.real() * sum;
            int truth = 0;
            while (truth < 3 && at > odds[truth]) {
                at -= odds[truth++];
            }
            examples.add(new LogitFit.Example(amounts, truth));
        }
        return examples;
    }
}
