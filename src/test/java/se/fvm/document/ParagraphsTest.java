package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

    private static final String FULL =
            "Kommunen ska lämna de uppgifter som Regionen behöver för sitt arbete och svara för dem";

    private final Paper paper = Paper.a4(200);

    private List<Box> paragraphs() {
        GreyImage page = paper.grey();
        return Paragraphs.of(Patches.of(page), page);
    }

    private void clause(double y, String... lines) {
        double at = y;
        for (String line : lines) {
            paper.writeAt(line, 25, at, 4, Font.PLAIN);
            at += 6;
        }
    }

    @Test
    void runningTextIsFoundWithItsShortLastLine() {
        clause(100, FULL, FULL, "och till det som följer.");

        assertThat(paragraphs()).singleElement().satisfies(box -> {
            assertThat(box.y() / 200.0 * 25.4).isBetween(95.0, 98.0);
            assertThat(box.bottom() / 200.0 * 25.4).isBetween(112.0, 115.0);
        });
    }

    @Test
    void headingsAreNoPartOfTheTextBelow() {
        paper.writeAt("5 Sekretess", 25, 90, 5, Font.BOLD);
        clause(100, FULL, FULL);

        assertThat(paragraphs())
                .singleElement()
                .satisfies(box -> assertThat(box.y() / 200.0 * 25.4).isGreaterThan(93));
    }

    @Test
    void listsOfShortRowsAreNoRunningText() {
        clause(100, "Option 1 informationsutbyte", "Option 2 elevhälsa", "Option 3 hälso- och sjukvård");

        assertThat(paragraphs()).isEmpty();
    }

    @Test
    void columnsSideBySideAreNoRunningText() {
        for (int line = 0; line < 4; line++) {
            paper.writeAt("Ort och datum för underskrift", 25, 100 + 6 * line, 4, Font.PLAIN);
            paper.writeAt("Ort och datum för underskrift", 115, 100 + 6 * line, 4, Font.PLAIN);
        }

        assertThat(paragraphs()).isEmpty();
    }

    @Test
    void aStrokeAcrossTheLinesIsNotPassedOver() {
        clause(100, FULL, FULL, FULL);
        paper.stroke(30, 98, 170, 114, 0.5);

        assertThat(paragraphs()).isEmpty();
    }

    @Test
    void aLineThatIsStruckOutIsNotPassedOver() {
        clause(100, FULL, FULL, FULL);
        paper.stroke(25, 104.8, 160, 104.8, 0.4);

        assertThat(paragraphs()).isEmpty();
    }
}
