package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fvm.document.Box;
import se.fvm.document.GreyImage;
import se.fvm.document.SymbolLattice;
import se.fvm.sample.Dice;
import se.fvm.sample.draw.Hand;
import se.fvm.sample.draw.Sheet;

/** Days written by the sample generator's hands, which the recogniser was not taught on. */
class HandwrittenDaysTest {

    private static final int LINE = 30;
    private static final int DPI = 200;
    private static final LocalDate EARLIEST = LocalDate.of(2019, 4, 1);
    private static final LocalDate LATEST = LocalDate.of(2020, 6, 1);

    private final HandwrittenDays days = new HandwrittenDays(EARLIEST, LATEST);

    @ParameterizedTest
    @CsvSource({
        "2020-04-15, 2020-04-15",
        "15/4 2020, 2020-04-15",
        "15/4-20, 2020-04-15",
        "15.4.2020, 2020-04-15",
        "15 april 2020, 2020-04-15",
        "200415, 2020-04-15",
        "Vara 3/2 2020, 2020-02-03"
    })
    void aDayWrittenInAnyUsualFormIsTheLikeliestDay(String written, LocalDate day) {
        assertThat(likeliest(days.read(lines(written)))).isEqualTo(day);
    }

    @Test
    void theLatestDayCountsWhereTwoSignersWroteTheirs() {
        assertThat(likeliest(days.read(lines("2020-04-15", "2020-03-27")))).isEqualTo(LocalDate.of(2020, 4, 15));
    }

    @Test
    void theLatestDayCountsWhereTwoSignersWroteTheirsSideBySide() {
        Sheet sheet = new Sheet();
        Hand hand = new Hand(new Dice(4));
        hand.write(sheet, 20, 100, 12, "12/3-20");
        hand.write(sheet, 200, 100, 12, "10/3-20");
        GreyImage image = scan(sheet);
        List<HandwrittenLines.HandwrittenLine> lines = HandwrittenLines.in(image, whole(image), LINE);
        assertThat(lines).hasSize(2);
        assertThat(likeliest(days.read(lines))).isEqualTo(LocalDate.of(2020, 3, 12));
    }

    @Test
    void aDayBeforeWhichALetterTouchesIsNotSure() {
        SymbolLattice lattice = lattice("l4/3 2020");
        Map<LocalDate, DayLikelihoods.Score> scores = new DayLikelihoods(EARLIEST, LATEST).on(lattice);
        assertThat(scores.get(LocalDate.of(2020, 3, 14)).ratio())
                .isGreaterThan(4 * scores.get(LocalDate.of(2020, 3, 4)).ratio());
    }

    @Test
    void aDayBehindAGapIsAsLikelyAsOneAtTheBeginning() {
        DayLikelihoods likelihoods = new DayLikelihoods(EARLIEST, LATEST);
        LocalDate day = LocalDate.of(2020, 3, 4);
        double behind = likelihoods.on(lattice("ort 4/3 2020")).get(day).ratio();
        double first = likelihoods.on(lattice("4/3 2020")).get(day).ratio();
        assertThat(behind).isCloseTo(first, within(first / 10));
    }

    @Test
    void aLineWithoutADayMakesNoDayLikely() {
        Map<LocalDate, Double> weighed = days.read(lines("Lidköping")).days();
        assertThat(weighed.values()).allSatisfy(p -> assertThat(p).isLessThan(0.3));
    }

    @Test
    void aDayOutsideTheBoundsIsNotProposed() {
        assertThat(days.read(lines("2017-04-15")).days().keySet())
                .allSatisfy(day -> assertThat(day).isBetween(EARLIEST, LATEST));
    }

    @Test
    void theProbabilitiesOfDaysSumUpToOneAtMost() {
        double sum = days.read(lines("15/4 2020")).days().values().stream()
                .mapToDouble(p -> p)
                .sum();
        assertThat(sum).isBetween(0.0, 1.000001);
    }

    @Test
    void paperWithoutInkHasNoLines() {
        GreyImage blank = scan(new Sheet());
        assertThat(HandwrittenLines.in(blank, whole(blank), LINE)).isEmpty();
    }

    /** What the network gives where it is sure of every symbol. */
    private static SymbolLattice lattice(String symbols) {
        float[][] logs = new float[symbols.length() * 2][SymbolLattice.CLASSES];
        for (int t = 0; t < logs.length; t++) {
            Arrays.fill(logs[t], (float) Math.log(1e-4));
            int seen = t % 2 == 1 ? 0 : SymbolLattice.place(symbols.charAt(t / 2));
            logs[t][seen] = (float) Math.log(1 - 1e-4 * (SymbolLattice.CLASSES - 1));
        }
        return new SymbolLattice(logs);
    }

    private static LocalDate likeliest(HandwrittenDays.Weighed weighed) {
        return weighed.days().entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    private static List<HandwrittenLines.HandwrittenLine> lines(String... written) {
        Sheet sheet = new Sheet();
        Hand hand = new Hand(new Dice(4));
        double y = 100;
        for (String line : written) {
            hand.write(sheet, 60, y, 12, line);
            y += 40;
        }
        GreyImage image = scan(sheet);
        return HandwrittenLines.in(image, whole(image), LINE);
    }

    private static Box whole(GreyImage image) {
        return new Box(0, 0, image.width(), image.height());
    }

    /** The upper part of the sheet at 200 dpi. */
    private static GreyImage scan(Sheet sheet) {
        BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(DPI / 72.0, DPI / 72.0);
        g.setColor(Color.BLACK);
        for (Sheet.Mark mark : sheet.marks()) {
            if (mark instanceof Sheet.Drawing drawing) {
                g.setStroke(new BasicStroke((float) drawing.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(drawing.shape());
            }
        }
        g.dispose();
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new GreyImage(image.getWidth(), image.getHeight(), DPI, pixels);
    }
}
