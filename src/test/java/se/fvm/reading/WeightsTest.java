package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

    @Test
    void theShippedWeightsAreWhole() {
        assertThat(Weights.shipped().of(Feature.MUNICIPALITY_PARTY)).isPositive();
    }

    @Test
    void aMissingNumberIsNamedWithItsFile() throws IOException {
        Properties properties = shipped();
        properties.remove("evidence.kind.title");

        assertThatThrownBy(() -> new Weights(properties, "my.properties"))
                .hasMessageContaining("my.properties")
                .hasMessageContaining("evidence.kind.title is missing");
    }

    @Test
    void aNumberThatTheReadingDoesNotKnowIsNamed() throws IOException {
        Properties properties = shipped();
        properties.put("threshold.kin", "0.9");

        assertThatThrownBy(() -> new Weights(properties, "my.properties")).hasMessageContaining("threshold.kin");
    }

    @ParameterizedTest
    @CsvSource({
        "threshold.options, 97, not between 0 and 1",
        "threshold.options, 'nine', not a number",
        "evidence.kind.title, -1, not between 0 and 100",
        "calibration.signed, 0.5:0.6 0.4:0.7, does not rise"
    })
    void aNumberOutOfRangeIsNamedWithTheReason(String key, String value, String reason) throws IOException {
        Properties properties = shipped();
        properties.put(key, value);

        assertThatThrownBy(() -> new Weights(properties, "my.properties"))
                .hasMessageContaining(key)
                .hasMessageContaining(reason);
    }

    @Test
    void aFactBelowItsThresholdIsNotSettled() throws IOException {
        Weights weights = with("threshold.municipality", "0.9");

        assertThat(weights.settles(FactType.MUNICIPALITY, Fact.of("1480", 0.95)))
                .isTrue();
        assertThat(weights.settles(FactType.MUNICIPALITY, Fact.of("1480", 0.85)))
                .isFalse();
    }

    @Test
    void aFactWithACloseRunnerUpIsNotSettled() throws IOException {
        Weights weights = with("margin.municipality", "0.3", "threshold.municipality", "0.5");
        Fact<String> close = new Fact<>("1480", 0.6, List.of(new Fact.Candidate<>("1481", 0.39)));

        assertThat(weights.settles(FactType.MUNICIPALITY, close)).isFalse();
        assertThat(weights.settles(FactType.MUNICIPALITY, Fact.of("1480", 0.6))).isTrue();
    }

    private static Weights with(String... keysAndValues) throws IOException {
        Properties properties = shipped();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            properties.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Weights(properties, "test");
    }

    private static Properties shipped() throws IOException {
        Properties properties = new Properties();
        properties.load(
                new InputStreamReader(Weights.class.getResourceAsStream("weights.properties"), StandardCharsets.UTF_8));
        return properties;
    }
}
