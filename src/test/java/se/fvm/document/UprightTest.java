package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UprightTest {

    private static final Recogniser RECOGNISER = new Recogniser(DocumentLimits.DEFAULTS);

    @AfterAll
    static void close() {
        RECOGNISER.close();
    }

    private static Page page(GreyImage scan) {
        return new ScannedPage(1, scan, null, RECOGNISER);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aPageIsTurnedUprightFromEveryDirection(int quarters) {
        Page page = page(Pixels.turned(Paper.agreement(200).grey(), quarters));

        assertThat(page.image().height()).isGreaterThan(page.image().width());
        assertThat(page.text().text()).contains("Avtal om samverkan");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-4, -1.5, 1.5, 4})
    void aCrookedPageIsSetLevel(double degrees) {
        GreyImage crooked = Pixels.tilted(Paper.agreement(200).grey(), Math.toRadians(degrees));

        Line clause = page(crooked).text().lines().get(1);

        int first = clause.words().get(0).box().bottom();
        int last = clause.words().get(clause.words().size() - 1).box().bottom();
        assertThat(Math.abs(first - last)).isLessThan(12);
        assertThat(clause.text()).startsWith("Mellan Ånäs kommun");
    }

    @Test
    void aStraightPageIsLeftAsItIs() {
        GreyImage straight = Paper.agreement(200).grey();

        assertThat(page(straight).image()).isSameAs(straight);
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 200, 300})
    void everyResolutionIsWorkedOnAt200(int dpi) {
        Page page = page(Paper.agreement(dpi).grey());

        assertThat(page.image().dpi()).isEqualTo(200);
        assertThat(page.text().text()).contains("Avtal om samverkan", "organisationsnummer 212000-0000");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 2})
    void aSecondReadingTakesTheFinePixelsOfTheSamePlace(double degrees) {
        Paper paper = Paper.agreement(400).writeAt("Diarienummer KS 2020/4711", 25, 270, 2, Font.PLAIN);
        Page page = page(Pixels.tilted(paper.grey(), Math.toRadians(degrees)));
        int y = (int) (270 / 25.4 * 200);

        PageText again = page.read(new Box(150, y - 60, 700, 120), 2, Page.Layout.SPARSE);

        assertThat(again.text()).isEqualTo("Diarienummer KS 2020/4711");
        assertThat(again.words().get(0).box().x()).isBetween(150, 260);
        assertThat(again.words().get(0).box().height()).isLessThan(30);
    }

    @Test
    void aPartBesideThePageHasNoText() {
        assertThat(page(Paper.a4(100).grey()).read(new Box(-50, -50, 20, 20), 1, Page.Layout.LINE))
                .isEqualTo(PageText.EMPTY);
    }
}
