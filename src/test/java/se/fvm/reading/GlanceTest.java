package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fvm.document.Box;
import se.fvm.document.GreyImage;
import se.fvm.document.Line;
import se.fvm.document.Page;
import se.fvm.document.PageText;
import se.fvm.document.Timeouts;
import se.fvm.document.Word;

class GlanceTest {

    private static final String PROSE = "Parterna ska hemlighålla vad de får veta om varandra.";

    private static Glance.Result seen(Page page) {
        return Glance.of(page);
    }

    private static Typed secrecy() {
        return secrecyOn(new Typed(2));
    }

    private static Typed secrecyOn(Typed page) {
        return page.row("Sida 2 (3)").gap(150).row("5 Sekretess").prose(PROSE).row("6 Tvist");
    }

    @Test
    void runningTextOfOtherSectionsIsLeftAside() {
        Glance.Result seen = seen(secrecy());

        assertThat(seen.rows()).extracting(Row::text).containsExactly("Sida 2 (3)", "5 Sekretess", "6 Tvist");
        assertThat(seen.left()).hasSize(1);
    }

    @Test
    void whatWasLeftAsideIsReadInItsPlaceWhenItIsNeeded() throws Exception {
        Sheet sheet = sheet(secrecy());
        assertThat(sheet.whole()).isFalse();

        sheet.readRest();

        assertThat(sheet.whole()).isTrue();
        assertThat(sheet.rows()).extracting(Row::text).containsExactly("Sida 2 (3)", "5 Sekretess", PROSE, "6 Tvist");
    }

    @Test
    void aPageThatTakesTooLongInOneGoStaysAsItWasReadInParts() throws Exception {
        Sheet sheet = sheet(secrecyOn(new Typed(2) {
            @Override
            public PageText text() {
                throw Timeouts.ofRecognition();
            }
        }));
        sheet.readRest();

        sheet.readAnew();

        assertThat(sheet.rows()).extracting(Row::text).containsExactly("Sida 2 (3)", "5 Sekretess", PROSE, "6 Tvist");
    }

    private static Sheet sheet(Page second) throws Exception {
        return new Sheet("Avtal.pdf", new SheetPages(new StandInPage.File(3, number -> second)), 2);
    }

    @Test
    void runningTextThatMayCallOffOptionsIsRead() {
        Glance.Result seen = seen(new Typed(2)
                .row("Sida 2 (3)")
                .gap(150)
                .row("3 Avrop")
                .prose("Kommunen avropar option 2.")
                .row("4 Tvist")
                .row("5 Övrigt"));

        assertThat(seen.rows()).extracting(Row::text).contains("Kommunen avropar option 2.");
        assertThat(seen.left()).isEmpty();
    }

    @Test
    void runningTextWithoutAHeadingGoesOnFromThePageBeforeAndIsRead() {
        Glance.Result seen = seen(new Typed(2)
                .row("Sida 2 (3)")
                .prose("Kommunen avropar även option 3.")
                .row("4 Tvist")
                .row("5 Övrigt"));

        assertThat(seen.rows()).extracting(Row::text).contains("Kommunen avropar även option 3.");
    }

    @Test
    void theUpperPartOfAFirstPageIsReadUnderAnyHeadingOfAnotherKind() {
        Glance.Result seen = seen(new Typed(1)
                .row("Samverkan")
                .row("Allmänt")
                .prose("Ånäs kommun har ingått detta avtal.")
                .row("Omfattning"));

        assertThat(seen.left()).isEmpty();
    }

    @Test
    void aPageThatBeginsAPaperWithinAFileIsReadLikeAFirstPage() {
        Glance.Result seen = seen(new Typed(7)
                .row("Sida 1 (3)")
                .row("Allmänt")
                .prose("Ånäs kommun har ingått detta avtal.")
                .row("Omfattning"));

        assertThat(seen.left()).isEmpty();
    }

    @Test
    void aBackgroundIsLeftAsideAlsoOnAFirstPage() {
        Glance.Result seen = seen(new Typed(1)
                .row("Samverkan")
                .gap(150)
                .row("Bakgrund")
                .prose("Regionen har upphandlat tre optioner.")
                .row("Omfattning"));

        assertThat(seen.left()).hasSize(1);
    }

    @Test
    void aSentenceRightAboveTheSignaturesIsRead() {
        Glance.Result seen =
                seen(secrecy().gap(150).prose(PROSE).row("Ort och datum").row("Namnförtydligande"));

        assertThat(seen.rows()).extracting(Row::text).contains(PROSE);
        assertThat(seen.left()).hasSize(1);
    }

    @Test
    void aPageWithHardlyAnythingBesideRunningTextIsReadWhole() {
        Glance.Result seen =
                seen(new Typed(2).row("Sida 2 (3)").gap(150).row("5 Sekretess").prose(PROSE));

        assertThat(seen.rows()).extracting(Row::text).contains(PROSE);
        assertThat(seen.left()).isEmpty();
    }

    /** A page on which it is known which lines are running text, A4 at 100 dpi. */
    private static class Typed extends StandInPage {

        private final int number;
        private final List<Line> lines = new ArrayList<>();
        private final List<Box> prose = new ArrayList<>();
        private int y = 40;

        Typed(int number) {
            this.number = number;
        }

        Typed row(String text) {
            lines.add(new Line(List.of(word(text)), 1));
            y += 22;
            return this;
        }

        Typed prose(String text) {
            prose.add(word(text).box());
            return row(text);
        }

        Typed gap(int height) {
            y += height;
            return this;
        }

        private Word word(String text) {
            return new Word(text, new Box(80, y, 7 * text.length(), 14), 0.95);
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public GreyImage image() {
            return new GreyImage(827, 1169, 100, new byte[827 * 1169]);
        }

        @Override
        public PageText text() {
            return new PageText(lines, PageText.Source.OCR);
        }

        @Override
        public List<Box> paragraphs() {
            return prose;
        }

        @Override
        public PageText textWithout(List<Box> parts) {
            return new PageText(
                    lines.stream()
                            .filter(l -> parts.stream().noneMatch(p -> p.meets(l.box())))
                            .toList(),
                    PageText.Source.OCR);
        }

        @Override
        public PageText read(Box part, double scale, Layout layout) {
            return new PageText(lines.stream().filter(l -> part.meets(l.box())).toList(), PageText.Source.OCR);
        }
    }
}
