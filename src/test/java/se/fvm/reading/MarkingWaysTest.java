package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import se.fvm.calloff.CampaignFiles;
import se.fvm.sample.draw.Face;
import se.fvm.sample.draw.Sheet;

/** Lists of options that are drawn here and marked in each known way. */
class MarkingWaysTest {

    private static final String[] TITLES = {
        "IT-stöd för informationsutbyte mellan vårdgivare",
        "IT-stöd för elevhälsa",
        "IT-stöd för kommunal hälso- och sjukvård"
    };
    private static final int LEFT = 120;
    private static final int TOP = 200;
    private static final int STEP = 22;

    private final OptionsReader reader = new OptionsReader(CampaignFiles.read(Path.of("config/campaign")));
    private final Weights weights = Weights.shipped();
    private final DrawnPage page = new DrawnPage();

    private static int base(int option) {
        return TOP + STEP * (option - 1);
    }

    private static String label(int option) {
        return "Option " + option + ": " + TITLES[option - 1];
    }

    private void head(String lead) {
        page.print(90, TOP - 60, "Avropade optioner").print(90, TOP - 40, lead);
    }

    private void labels() {
        for (int o = 1; o <= 3; o++) {
            page.print(LEFT, base(o), label(o));
        }
    }

    private void tail(String text) {
        page.print(90, base(3) + 26, text);
    }

    private void frames(double x) {
        for (int o = 1; o <= 3; o++) {
            page.sheet().box(x, base(o) - 9, 10, 10, 0.8);
        }
    }

    private void cross(double x, int option) {
        pen(line(x - 1, base(option) - 10, x + 11, base(option) + 2));
        pen(line(x + 11, base(option) - 10, x - 1, base(option) + 2));
    }

    private void pen(Shape shape) {
        page.sheet().draw(shape, 1.2, Sheet.BLACK);
    }

    private static Shape line(double x1, double y1, double x2, double y2) {
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
        return path;
    }

    private static double end(int option) {
        return LEFT + Face.SANS.width(label(option), 11);
    }

    private Fact<SortedSet<Integer>> read() {
        return reader.read(page.paper()).fact();
    }

    private void assertSettled(Integer... options) {
        Fact<SortedSet<Integer>> fact = read();
        assertThat(fact.value()).containsExactly(options);
        assertThat(weights.settles(FactType.OPTIONS, fact)).isTrue();
    }

    private void assertAsked() {
        assertThat(weights.settles(FactType.OPTIONS, read())).isFalse();
    }

    @Test
    void crossedBoxesBeforeTheRowsAreChosenAndEmptyOnesAreNot() {
        head("Kommunen avropar följande optioner:");
        labels();
        frames(LEFT - 22);
        cross(LEFT - 22, 1);
        cross(LEFT - 22, 3);
        assertSettled(1, 3);
    }

    @Test
    void crossedBoxesBehindTheRowsAreChosen() {
        head("Kommunen avropar följande optioner:");
        labels();
        frames(end(1) + 20);
        cross(end(1) + 20, 2);
        assertSettled(2);
    }

    @Test
    void aTickThatReachesFarBeyondItsBoxChoosesThatBoxOnly() {
        head("Kommunen avropar följande optioner:");
        labels();
        frames(LEFT - 22);
        pen(line(LEFT - 20, base(2) - 4, LEFT - 17, base(2)));
        pen(line(LEFT - 17, base(2), LEFT - 8, base(2) - 16));
        assertSettled(2);
    }

    @Test
    void aBoxWithADotOfThePenIsAskedAbout() {
        head("Kommunen avropar följande optioner:");
        labels();
        frames(LEFT - 22);
        cross(LEFT - 22, 1);
        pen(line(LEFT - 17.5, base(2) - 4.5, LEFT - 16.5, base(2) - 3.5));
        assertAsked();
    }

    @Test
    void emptyBoxesAloneAreAskedAbout() {
        head("Kommunen avropar följande optioner:");
        labels();
        frames(LEFT - 22);
        assertAsked();
    }

    @Test
    void aLetterBetweenTypedBracketsChoosesTheRow() {
        head("Kommunen avropar följande optioner:");
        labels();
        for (int o = 1; o <= 3; o++) {
            page.sheet().text(LEFT - 24, base(o), Face.SANS, 11, "[");
            page.sheet().text(LEFT - 10, base(o), Face.SANS, 11, "]");
        }
        page.sheet().text(LEFT - 20, base(1), Face.SANS, 11, "X");
        assertSettled(1);
    }

    @Test
    void boxesOfOptionsThatStandAbreastAreRead() {
        head("Kommunen avropar följande optioner:");
        for (int o = 1; o <= 3; o++) {
            double x = 100 + 110 * (o - 1);
            page.print(x + 20, TOP, "Option " + o);
            page.sheet().box(x, TOP - 9, 10, 10, 0.8);
            if (o != 2) {
                pen(line(x, TOP - 9, x + 10, TOP + 1));
                pen(line(x + 10, TOP - 9, x, TOP + 1));
            }
        }
        assertSettled(1, 3);
    }

    private void columns() {
        head("Kommunen avropar följande optioner:");
        page.print(420, TOP - 18, "Ja").print(470, TOP - 18, "Nej");
        labels();
    }

    @Test
    void aMarkInTheColumnForYesChoosesAndOneInTheColumnForNoDoesNot() {
        columns();
        cross(422, 1);
        cross(475, 2);
        cross(422, 3);
        assertSettled(1, 3);
    }

    @Test
    void rowsLeftEmptyWhereOnlyYesIsEverMarkedAreNotChosen() {
        columns();
        cross(422, 1);
        assertSettled(1);
    }

    @Test
    void aRowLeftEmptyWhereOthersSayNoIsAskedAbout() {
        columns();
        cross(422, 1);
        cross(475, 2);
        assertAsked();
    }

    private void answersInRows(boolean framed) {
        head("Kommunen avropar följande optioner:");
        for (int o = 1; o <= 3; o++) {
            page.print(60, base(o), label(o));
            page.printReadAs(414, base(o), "Ja", o == 2 ? "DJa" : "Ja");
            page.printReadAs(474, base(o), "Nej", o == 1 ? "CONej" : "Nej");
            if (framed) {
                page.sheet().box(398, base(o) - 9, 10, 10, 0.8);
                page.sheet().box(458, base(o) - 9, 10, 10, 0.8);
            }
        }
    }

    @Test
    void boxesForYesAndNoInEveryRowAreReadThoughTheWordsWereReadWithThem() {
        answersInRows(true);
        cross(398, 1);
        cross(458, 2);
        cross(458, 3);
        assertSettled(1);
    }

    @Test
    void aRowWithBothBoxesMarkedIsAskedAbout() {
        answersInRows(true);
        cross(398, 1);
        cross(458, 1);
        cross(458, 2);
        cross(398, 3);
        assertAsked();
    }

    @Test
    void aRingRoundYesOrNoAnswersTheRow() {
        answersInRows(false);
        for (int o = 1; o <= 3; o++) {
            pen(new Ellipse2D.Double(o == 3 ? 408 : 468, base(o) - 14, o == 3 ? 24 : 30, 20));
        }
        assertSettled(3);
    }

    @Test
    void wordsBesideTheRowsSayWhichAreChosen() {
        head("Kommunen avropar följande optioner:");
        labels();
        page.print(430, base(1), "Ingår").print(430, base(2), "Ingår inte").print(430, base(3), "Ingår");
        assertSettled(1, 3);
    }

    @Test
    void aWordBesideTheRowsThatAreLeftOutChoosesTheOthers() {
        head("Kommunen avropar följande optioner:");
        labels();
        page.print(430, base(2), "utgår");
        assertSettled(1, 3);
    }

    @Test
    void aRowWithUnreadInkWhereOthersHaveAWordIsAskedAbout() {
        head("Kommunen avropar följande optioner:");
        labels();
        page.print(430, base(2), "utgår");
        pen(new Ellipse2D.Double(430, base(3) - 9, 14, 9));
        assertAsked();
    }

    @Test
    void aNegationOnTheSentencesNextLineCounts() {
        head("För varje option gäller:");
        page.print(LEFT, base(1), "Option 1 beställs av kommunen.");
        page.print(LEFT, base(2) + 20, "Option 2 beställs enligt vad som");
        page.print(LEFT, base(2) + 34, "nu gäller inte.");
        page.print(LEFT, base(3) + 40, "Option 3 beställs inte.");
        assertThat(read().value()).doesNotContain(2, 3);
    }

    private void stroke(int option, double wave) {
        Path2D path = new Path2D.Double();
        path.moveTo(LEFT - 3, base(option) - 3);
        path.curveTo(
                LEFT + 50, base(option) + wave, end(option) - 60, base(option) - wave, end(option), base(option) - 4);
        pen(path);
    }

    @Test
    void struckRowsAreNotChosenHoweverTheStrokeRuns() {
        head("Kommunen avropar följande optioner:");
        labels();
        stroke(2, 0);
        stroke(3, 8);
        tail("Stryk det som inte avropas.");
        assertSettled(1);
    }

    @Test
    void rowsThatAreNotStruckAreChosenWhereStrikingIsAskedFor() {
        head("Kommunen avropar följande optioner:");
        labels();
        tail("Ej avropade optioner stryks.");
        assertSettled(1, 2, 3);
    }

    @Test
    void aRowThatCouldNotBeReadIsNotTakenForOneThatIsKept() {
        head("Kommunen avropar följande optioner:");
        page.print(LEFT, base(1), label(1)).print(LEFT, base(3), label(3));
        page.sheet().text(LEFT, base(2), Face.SANS, 11, label(2));
        tail("Ej avropade optioner stryks.");
        assertAsked();
    }

    private void ring(int option) {
        pen(new Ellipse2D.Double(LEFT - 6, base(option) - 14, 60, 21));
    }

    @Test
    void ringedRowsAreChosen() {
        head("Kommunen avropar följande optioner:");
        labels();
        ring(1);
        ring(3);
        assertSettled(1, 3);
    }

    @Test
    void rowsWithoutAnyMarkAreAskedAbout() {
        head("Kommunen avropar följande optioner:");
        labels();
        assertAsked();
    }

    @Test
    void ringedNumbersOnOneLineAreChosenThoughTheyWereNotRead() {
        head("Kommunen avropar följande optioner:");
        page.print(90, TOP, "Option nr");
        for (int o = 1; o <= 3; o++) {
            page.sheet().text(150 + 46 * o, TOP, Face.SANS, 11, String.valueOf(o));
        }
        pen(new Ellipse2D.Double(150 + 46 - 7, TOP - 14, 20, 20));
        pen(new Ellipse2D.Double(150 + 92 - 7, TOP - 14, 20, 20));
        assertSettled(1, 2);
    }

    @Test
    void numbersWrittenOnALineAreNotTakenForNumbersToChooseFrom() {
        head("Kommunen avropar följande optioner:");
        page.print(90, TOP, "Option nr");
        for (int o = 1; o <= 3; o++) {
            page.sheet().text(150 + 30 * o, TOP, Face.SANS, 11, String.valueOf(o));
        }
        page.sheet().line(150, TOP + 3, 300, TOP + 3, 0.6);
        assertAsked();
    }

    private void highlight(int option) {
        page.sheet().under(new Rectangle2D.Double(LEFT - 4, base(option) - 12, end(option) - LEFT + 10, 16), 0xdddddd);
    }

    @Test
    void rowsUnderAMarkersColourAreChosen() {
        head("Kommunen avropar följande optioner:");
        labels();
        highlight(1);
        highlight(2);
        tail("Rader med markeringspenna avropas.");
        assertSettled(1, 2);
    }

    @Test
    void colourThatThePaperDoesNotExplainIsAskedAbout() {
        head("Kommunen avropar följande optioner:");
        labels();
        highlight(1);
        assertAsked();
    }

    @Test
    void anArrowBesideARowProposesItAndAsks() {
        head("Kommunen avropar följande optioner:");
        labels();
        pen(line(LEFT - 40, base(2) - 8, LEFT - 24, base(2) - 2));
        pen(line(LEFT - 24, base(2) - 2, LEFT - 40, base(2) + 4));
        assertThat(read().value()).containsExactly(2);
        assertAsked();
    }

    @Test
    void proseThatContradictsTheBoxesIsAskedAbout() {
        head("Kommunen avropar härmed option 1 och option 2.");
        labels();
        frames(LEFT - 22);
        cross(LEFT - 22, 1);
        cross(LEFT - 22, 3);
        assertAsked();
    }

    @Test
    void aListInTheBackgroundChoosesNothing() {
        page.print(90, TOP - 60, "Bakgrund").print(90, TOP - 40, "Upphandlingen omfattade tre optioner:");
        labels();
        assertThat(Set.copyOf(reader.read(page.paper()).evidence())).isEmpty();
        assertThat(read().value()).isNull();
    }
}
