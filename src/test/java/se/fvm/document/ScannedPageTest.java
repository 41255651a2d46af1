package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ScannedPageTest {

    private static final Recogniser RECOGNISER = new Recogniser(DocumentLimits.DEFAULTS);

    @AfterAll
    static void letGo() {
        RECOGNISER.close();
    }

    /** A page scanned with its paper's own shade, 0 (black) to 255 (white). */
    private static ScannedPage scan(int shade) {
        Paper paper = Paper.a4(200).grey(shade).area(0, 0, 210, 297).grey(0);
        paper.writeAt("5 Sekretess", 25, 90, 5, Font.BOLD);
        String line = "Kommunen ska lämna de uppgifter som Regionen behöver för sitt arbete och svara för dem";
        for (int y = 100; y < 124; y += 6) {
            paper.writeAt(line, 25, y, 4, Font.PLAIN);
        }
        paper.writeAt("6 Tvist", 25, 140, 5, Font.BOLD);
        return new ScannedPage(1, paper.grey(), null, RECOGNISER);
    }

    @Test
    void whatIsLeftOutOfAGreyPageIsNotRecognisedAndTheRestIs() {
        ScannedPage page = scan(225);

        assertThat(page.textWithout(page.paragraphs()).lines())
                .extracting(Line::text)
                .containsExactly("5 Sekretess", "6 Tvist");
    }

    @Test
    void aPageFromWhichNothingIsLeftOutIsRecognisedOnce() {
        ScannedPage page = scan(255);

        assertThat(page.textWithout(List.of())).isSameAs(page.text());
    }
}
