package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.CampaignFiles;

/** Two parties' columns of signatures side by side. */
class SignatureColumnsTest {

    private static final Campaign CAMPAIGN = CampaignFiles.read(Path.of("config/campaign"));

    private final DrawnPage page = new DrawnPage();

    private SignatureBlock block() {
        return new SignatureBlocks(CAMPAIGN)
                .municipality(page.paper(), () -> false)
                .orElseThrow();
    }

    private void column(double x, String title, String day) {
        page.print(x, 120, title)
                .print(x, 150, "Datum")
                .print(x + 60, 150, day)
                .print(x, 200, "Namnteckning")
                .print(x, 240, "Namnförtydligande");
    }

    @Test
    void aLineBesideTheTitleIsTheOtherPartysWhateverItSays() {
        column(60, "Behörig företrädare för det", "2020-01-25");
        column(330, "För Hjo kommun", "2020-01-19");

        assertThat(block().rows()).extracting(Row::text).contains("2020-01-19").doesNotContain("2020-01-25");
    }

    @Test
    void twoSignersUnderOneTitleAreOfOneParty() {
        column(60, "För Hjo kommun", "2020-01-19");
        page.print(330, 200, "Namnteckning").print(330, 240, "Namnförtydligande");

        assertThat(block().box().right()).isGreaterThan((int) (330 * 200 / 72.0));
    }
}
