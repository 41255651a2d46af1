package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fvm.calloff.CampaignFiles;

class OptionProseTest {

    private final OptionProse prose = new OptionProse(new OptionWords(CampaignFiles.read(Path.of("config/campaign"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kommunen avropar härmed option 1 och option 3 enligt huvudavtalet. | 1 3",
                "Härmed avropas optionerna 1-3. | 1 2 3",
                "Kommunen beställer option 1, 2 samt 3. | 1 2 3",
                "Detta avtal omfattar option 1 (IT-stöd för informationsutbyte mellan vårdgivare). | 1",
                "Kommunen avropar IT-stöd för elevhälsa. | 2",
                "Kommunen avropar option 1 men inte option 2. | 1",
                "Detta avtal avser option ett och tre. | 1 3",
                "Härmed avropar kommunen samtliga optioner. | 1 2 3",
            })
    void namesTheOptionsThatAreCalledOff(String sentence, String numbers) {
        assertThat(read("3 Avrop\n\n" + sentence).called()).isEqualTo(numbers(numbers));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "De optioner som kan avropas är option 1, option 2 och option 3.",
                "Kommunen lämnade 2017 fullmakt avseende option 1, option 2 och option 3.",
                "Upphandlingen omfattar tre optioner: option 1, option 2 och option 3.",
                "I en tidigare avsiktsförklaring angavs intresse för option 3.",
                "Priset för option 2 framgår av bilagan.",
            })
    void aMentionInTheBackgroundCallsNothingOff(String sentence) {
        assertThat(read("2 Bakgrund\n\n" + sentence).called()).isEmpty();
    }

    @Test
    void whatIsExpresslyNotCalledOffIsRefused() {
        OptionProse.Result result =
                read("3 Avrop\n\nKommunen avropar option 1. Något avrop av option 3 görs inte genom detta avtal.");
        assertThat(result.called()).containsExactly(1);
        assertThat(result.refused()).containsExactly(3);
    }

    @Test
    void aSentenceAboutOptionsThatIsNotUnderstoodIsUnclear() {
        assertThat(read("3 Avrop\n\nOption 2 enligt ovan.").unclear()).isTrue();
    }

    private OptionProse.Result read(String page) {
        return prose.read(WrittenPage.paper("Avrop kommunala optioner Millennium\n\n1 Parter\n\n" + page), Set.of());
    }

    private static TreeSet<Integer> numbers(String text) {
        return Stream.of(text.split(" ")).map(Integer::valueOf).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
}
