package se.fvm.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import se.fvm.ledger.Samples;

@TestPropertySource(properties = "fvm.sample.share=1")
@DirtiesContext
class SamplesTest extends OfficeTest {

    @Autowired
    private SampleDraw draw;

    @Autowired
    private Samples samples;

    @Test
    void whatWasSettledWithoutAPersonIsLaidBeforeOneAndWhatIsFoundIsCounted() throws Exception {
        Visitor reviewer = Visitor.person(port, "reviewer");
        draw.draw(Instant.now());
        assertThat(samples.drawn()).as("the settled agreement alone").isEqualTo(List.of(1L));
        assertThat(reviewer.get("/stickprov").body()).contains("En handling att se efter", "Avrop, Ale");

        reviewer.post("/stickprov", "/stickprov/1", Map.of("ratt", "false"));
        draw.draw(Instant.now());

        assertThat(samples.found()).isEqualTo(new Samples.Found(1, 1, 1));
        assertThat(reviewer.get("/stickprov").body()).contains("100,0 %", "1 fel bland 1 granskade", "Inget stickprov");
    }

    @Test
    void everyPaperHasTheSameChanceToBeDrawn() {
        long drawn = LongStream.range(0, 20_000)
                .filter(id -> SampleDraw.chosen(id, 0.05))
                .count();

        assertThat(drawn).isBetween(900L, 1100L);
    }

    @Test
    void noErrorAmongSixtyStillAllowsForAFewInAHundred() {
        assertThat(SampleDraw.upperBound(0, 60)).isCloseTo(0.043, within(0.001));
        assertThat(SampleDraw.upperBound(3, 60)).isCloseTo(0.119, within(0.002));
    }

    @Test
    void thePageHasItsTextBesideItsImage() throws Exception {
        Visitor reader = Visitor.person(port, "reader");

        assertThat(reader.get("/dokument/1/sidor/2/text").body())
                .contains("Mellan Ale kommun och Cerner Sverige AB, sida 2");
        assertThat(reader.get("/sok?text=cerner+sida").body())
                .contains("En sida", "<mark>Cerner</mark>", "/dokument/1?sida=2");
    }
}
