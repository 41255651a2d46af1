package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import se.fvm.fault.Fault;

class OcrEngineTest {

    @Test
    void readsSwedishLettersAndSaysHowSureItIs() {
        try (OcrEngine engine = new OcrEngine(Duration.ofMinutes(2))) {
            List<Line> lines = engine.recognise(Paper.agreement(200).grey(), Page.Layout.PAGE);

            assertThat(lines).extracting(Line::text).contains("Avtal om samverkan");
            assertThat(lines.get(1).text()).startsWith("Mellan Ånäs kommun, organisationsnummer 212000-0000");
            assertThat(lines.get(1).words()).allMatch(w -> w.confidence() > 0.5 && w.confidence() <= 1);
        }
    }

    @Test
    void wordsStandWhereTheyWereWritten() {
        try (OcrEngine engine = new OcrEngine(Duration.ofMinutes(2))) {
            Line heading = engine.recognise(Paper.agreement(200).grey(), Page.Layout.PAGE)
                    .get(0);

            // Written at 25 mm from the left on a base line 30 mm from the top, with letters 5 mm high.
            assertThat(heading.box().x()).isCloseTo((int) (25 / 25.4 * 200), org.assertj.core.data.Offset.offset(6));
            assertThat(heading.box().bottom())
                    .isCloseTo((int) (30 / 25.4 * 200), org.assertj.core.data.Offset.offset(6));
        }
    }

    @Test
    void twoColumnsSideBySideAreTwoLines() {
        try (OcrEngine engine = new OcrEngine(Duration.ofMinutes(2))) {
            assertThat(engine.recognise(Paper.agreement(200).grey(), Page.Layout.PAGE))
                    .extracting(Line::text)
                    .contains("För kommunen", "För regionen");
        }
    }

    @Test
    void aSecondThreadIsRefusedBeforeItCanHarmTheProcess() {
        try (OcrEngine engine = new OcrEngine(Duration.ofMinutes(2))) {
            GreyImage image = Paper.a4(100).line("Avtal").grey();
            engine.recognise(image, Page.Layout.PAGE);

            CompletableFuture<List<Line>> other =
                    CompletableFuture.supplyAsync(() -> engine.recognise(image, Page.Layout.PAGE));

            assertThatThrownBy(other::join)
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anEmptySheetHasNoText() {
        try (OcrEngine engine = new OcrEngine(Duration.ofMinutes(2))) {
            assertThat(engine.recognise(Paper.a4(200).grey(), Page.Layout.PAGE)).isEmpty();
        }
    }

    @Test
    @Fault(in = Fault.Area.WORKERS, value = "a page of noise that takes the recogniser for ever")
    void anImageThatTakesTooLongIsGivenUpAndTheNextIsTaken() {
        try (OcrEngine hasty = new OcrEngine(Duration.ofMillis(1))) {
            GreyImage page = Paper.agreement(200).grey();

            assertThatThrownBy(() -> hasty.recognise(page, Page.Layout.PAGE))
                    .isInstanceOf(RecognitionTimeoutException.class);
            assertThat(hasty.recognise(Paper.a4(100).grey(), Page.Layout.PAGE)).isEmpty();
        }
    }
}
