package se.fvm.reading;

import java.awt.geom.Ellipse2D;
import org.junit.jupiter.api.Test;
import se.fvm.sample.draw.Face;

/** Lists with printed places to mark: boxes, brackets, columns and words for yes and no. */
class PlacesToMarkTest extends DrawnOptionsList {

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
}
