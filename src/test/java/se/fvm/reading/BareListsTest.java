package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import org.junit.jupiter.api.Test;

/** Lists that name only what is called off. */
class BareListsTest extends DrawnOptionsList {

    private void only(int... options) {
        int place = 1;
        for (int option : options) {
            page.print(LEFT, base(place++), label(option));
        }
    }

    @Test
    void aListThatNamesSomeOptionsCallsOffThose() {
        head("Kommunen avropar följande optioner:");
        only(1, 3);

        assertSettled(1, 3);
    }

    @Test
    void aListOfOneOptionCallsOffThatOne() {
        head("Avropet omfattar:");
        only(2);
        page.print(90, base(1) + 40, "Leverans sker per område enligt den gemensamma planen");

        assertSettled(2);
    }

    @Test
    void aListThatAsksForMarksAndBearsNoneIsAskedAbout() {
        head("Kryssa för de optioner som kommunen avropar:");
        only(1);

        assertAsked();
    }

    @Test
    void aListBelowWhichSomethingWasNotReadIsAskedAbout() {
        head("Kommunen avropar följande optioner:");
        only(1);
        Path2D struck = new Path2D.Double();
        struck.moveTo(LEFT, base(2) - 6);
        struck.curveTo(LEFT + 80, base(2) + 2, LEFT + 140, base(2) - 10, LEFT + 220, base(2));
        pen(struck);

        assertAsked();
    }

    @Test
    void aListOfAllOptionsIsAskedAboutSinceItsMarksMayNotBeSeen() {
        head("Kommunen avropar följande optioner:");
        labels();

        assertAsked();
    }

    @Test
    void aReadRowOfOtherTextIsNoStruckOption() {
        head("Kommunen avropar följande optioner:");
        only(1);
        page.print(LEFT, base(2) + 10, "Parterna möts fyra gånger om året");

        assertThat(read().value()).containsExactly(1);
    }
}
