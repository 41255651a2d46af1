package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fvm.sample.Dice;
import se.fvm.sample.draw.Hand;

/** Numbers written by hand behind "Option nr:", by the sample generator's hands, which the recogniser was not taught on. */
class WrittenNumeralsTest extends DrawnOptionsList {

    private static final int BLANK = 165;

    private void form(String label, String read, String written) {
        page.printReadAs(90, TOP, label, read);
        page.sheet().line(BLANK, TOP + 3, BLANK + 110, TOP + 3, 0.6);
        new Hand(new Dice(4)).write(page.sheet(), BLANK + 12, TOP, 12, written);
        page.print(90, TOP + 40, "(1: informationsutbyte, 2: elevhälsa, 3: hälso- och sjukvård)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1|1", "3|3", "1, 3|1 3", "1 2|1 2", "2,3|2 3", "1 och 2|1 2"})
    void numbersWrittenInABlankAreRead(String written, String options) {
        head("Kommunen avropar följande optioner:");
        form("Option nr:", "Option nr:", written);

        assertThat(read().value())
                .containsExactly(
                        Arrays.stream(options.split(" ")).map(Integer::valueOf).toArray(Integer[]::new));
    }

    @Test
    void numbersThatAreReadWithoutDoubtNeedNoPerson() {
        head("Kommunen avropar följande optioner:");
        form("Option nr:", "Option nr:", "1, 3");

        assertSettled(1, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lidköping", "se bilaga", "4"})
    void somethingElseInTheBlankIsAskedAbout(String written) {
        head("Kommunen avropar följande optioner:");
        form("Option nr:", "Option nr:", written);

        assertAsked();
    }

    @Test
    void allNumbersInARowAreAskedAboutSinceTheyMayBePrintedToChooseFrom() {
        head("Kommunen avropar följande optioner:");
        form("Option nr:", "Option nr:", "1 2 3");

        assertAsked();
    }

    @Test
    void whatTheRecogniserOfPrintMakesOfTheWritingIsNotTakenForProse() {
        head("Kommunen avropar följande optioner:");
        page.print(90, TOP, "Kommunen avropar option").print(290, TOP, "2");
        new Hand(new Dice(4)).write(page.sheet(), 290, TOP, 12, "se bilaga");

        assertAsked();
    }
}
