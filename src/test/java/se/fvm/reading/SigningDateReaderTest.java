package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fvm.document.Box;
import se.fvm.sample.Dice;
import se.fvm.sample.draw.Hand;

/** Days in a drawn signature block whose field for the day spans the width of the page. */
class SigningDateReaderTest {

    private static final Box FIELD = new Box(150, 250, 1300, 120);
    private static final LocalDate TENTH = LocalDate.of(2020, 3, 10);
    private static final LocalDate TWELFTH = LocalDate.of(2020, 3, 12);

    private final SigningDateReader reader =
            new SigningDateReader(new Dates(LocalDate.of(2019, 4, 1), LocalDate.of(2020, 6, 1)));

    @Test
    void aDayInPrintIsTheDay() {
        assertThat(read(page().print(330, 120, "2020-03-10")).value()).isEqualTo(TENTH);
    }

    @Test
    void aLaterDayThatASecondSignerWroteCounts() {
        DrawnPage page = page().print(330, 120, "2020-03-10");
        new Hand(new Dice(4)).write(page.sheet(), 80, 120, 12, "12/3-20");
        assertThat(read(page).value()).isEqualTo(TWELFTH);
    }

    @Test
    void anEarlierDayOfASecondSignerChangesNothing() {
        DrawnPage page = page().print(330, 120, "2020-03-12");
        new Hand(new Dice(4)).write(page.sheet(), 80, 120, 12, "10/3-20");
        Fact<LocalDate> day = read(page);
        assertThat(day.value()).isEqualTo(TWELFTH);
        assertThat(day.confidence()).isGreaterThan(0.95);
    }

    @Test
    void aSignatureBesideThePrintedDayIsNoDay() {
        DrawnPage page = page().print(330, 120, "2020-03-10");
        new Hand(new Dice(4)).write(page.sheet(), 80, 120, 14, "Disa Linnell");
        Fact<LocalDate> day = read(page);
        assertThat(day.value()).isEqualTo(TENTH);
        assertThat(day.confidence()).isGreaterThan(0.95);
    }

    private static DrawnPage page() {
        return new DrawnPage().print(70, 80, "För Hjo kommun").print(70, 145, "Datum");
    }

    private Fact<LocalDate> read(DrawnPage page) {
        Sheet sheet = page.paper().first();
        SignatureBlock.Field field =
                new SignatureBlock.Field(new Caption(Caption.Kind.DATE, 5, new Box(194, 380, 100, 30)), FIELD);
        return reader.read(new SignatureBlock(
                        sheet,
                        sheet.rows().get(0),
                        new Box(100, 180, 1400, 300),
                        true,
                        sheet.rows(),
                        List.of(field),
                        sheet.lineHeight()))
                .fact();
    }
}
