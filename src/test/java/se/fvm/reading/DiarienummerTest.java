package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fvm.calloff.CampaignFiles;
import se.fvm.sample.Dice;
import se.fvm.sample.draw.Hand;

/** Numbers printed and written on drawn first pages, of which the recogniser of print read what is said here. */
class DiarienummerTest {

    private static final String ALE = "1440";

    private final DnrReader reader = new DnrReader(CampaignFiles.read(Path.of("config/campaign")));
    private final HandwrittenNumbers numbers = new HandwrittenNumbers(new DnrForms(2020));

    @ParameterizedTest
    @CsvSource({
        "Dnr KS 2019/423, KS 2019/423",
        "Diarienr: KS/2018:1040, KS/2018:1040",
        "Dnr 2020KS133, 2020KS133",
        "Dnr 2021/114, 2021/114",
        "Dnr 040/19, 040/19",
        "Dnr 0380/20, 0380/20"
    })
    void aNumberClearlyPrintedIsReadAsItStands(String line, String number) {
        assertThat(settled(first().print(380, 90, line))).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({"KS 2019/423, 4", "KS/2020:618, 7", "KS2019-0284, 2"})
    void aNumberWrittenAtTheHeadOfThePageIsRead(String number, int hand) {
        assertThat(settled(written("Dnr " + number, hand))).containsExactly(number);
    }

    @Test
    void aDayWrittenAtTheHeadOfThePageIsNoNumber() {
        assertThat(settled(written("2020-04-15", 4))).containsOnlyNulls();
    }

    @Test
    void aNumberIsNotCopiedToAPaperOnWhichNothingIsRead() {
        assertThat(settled(first().print(380, 90, "Dnr KS 2019/423"), first())).containsExactly("KS 2019/423", null);
    }

    @Test
    void aNumberHardlyLegibleIsTheOneThatAnotherPaperBears() {
        DrawnPage doubtful = first().printReadAs(380, 90, "Dnr KS 2019/423", "Dur KS 20l9/42B");
        assertThat(settled(doubtful, first().print(380, 90, "Dnr KS 2019/423")))
                .containsExactly("KS 2019/423", "KS 2019/423");
    }

    @Test
    void aSignThatTheRecogniserLostIsNotLeftOut() {
        DrawnPage page = first().printReadAs(380, 90, "Dnr KS 2019 /423", "Dnr KS 2019 423");
        assertThat(settled(page)).doesNotContain("KS 2019 423");
    }

    @Test
    void theReceiversOwnNumberIsNotTheMunicipalitys() {
        assertThat(settled(first().print(380, 90, "Dnr RS 2019-02555"))).containsOnlyNulls();
    }

    private static DrawnPage first() {
        return new DrawnPage()
                .print(70, 150, "Samverkansavtal 2019-06-12")
                .print(70, 180, "Parterna har ett gemensamt ansvar för samordningen.");
    }

    private static DrawnPage written(String line, int hand) {
        DrawnPage page = first();
        new Hand(new Dice(hand)).write(page.sheet(), 380, 90, 14, line);
        return page;
    }

    /** The numbers of papers of one municipality in one mail; null where none is read. */
    private List<String> settled(DrawnPage... pages) {
        List<MatterNumbers.OfParty> papers = new ArrayList<>();
        for (DrawnPage page : pages) {
            papers.add(new MatterNumbers.OfParty(reader.read(page.paper(), numbers), ALE));
        }
        List<String> settled = new ArrayList<>();
        for (Optional<Evidence> number : new MatterNumbers(numbers).settle(papers)) {
            settled.add(number.map(Evidence::value).orElse(null));
        }
        return settled;
    }
}
