package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fvm.calloff.CampaignFiles;
import se.fvm.document.Box;
import se.fvm.document.Line;
import se.fvm.document.Word;

class NameSlotsTest {

    private final NameSlots slots = new NameSlots(CampaignFiles.read(Path.of("config/campaign")));

    @ParameterizedTest
    @CsvSource({
        "Mellan Tjörns kommun,1419",
        "För MARKS KOMMUN,1463",
        "Kommunen Härryda,1401",
        "Borås Stad,1490",
        "Göteborgs Stad,1480",
        "Lilla Edets kommun,1462",
        "Dals-Eds kommun,1438",
        "Grästorp kommun,1444",
        "Skövde kommun och,1496",
        "Ale kommun,1440",
        "Vanersborgs kommun,1487",
    })
    void aNameIsFoundInEveryFormInUse(String text, String code) {
        assertThat(best(text)).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Leverantören ska vara behjälplig",
                "i avtalen och på mark som kommunen äger",
                "Göteborgsregionens kommunalförbund",
                "405 44 Göteborg",
                "Skaraborgs sjukhus i Skövde",
            })
    void ordinaryWordsAndTheRegionsOwnPlacesAreNoNames(String text) {
        assertThat(best(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kungsbacka kommun", "Linköpings kommun", "Habo kommun", "Vera kommun", "Säffle kommun"})
    void aMunicipalityOutsideTheCampaignIsNoneOfIt(String text) {
        assertThat(best(text)).containsExactly("");
    }

    private List<String> best(String text) {
        List<Word> words = new ArrayList<>();
        int x = 0;
        for (String word : text.split(" ")) {
            words.add(new Word(word, new Box(x, 0, 50, 20), 0.95));
            x += 60;
        }
        return slots.in(Row.of(new Line(words, 1))).stream()
                .map(s -> s.best() == null ? "" : s.best())
                .toList();
    }
}
