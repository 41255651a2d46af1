package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.CampaignFiles;
import se.fvm.calloff.PaperKind;
import se.fvm.document.Box;
import se.fvm.document.ForwardingPage;
import se.fvm.document.Page;
import se.fvm.document.PageText;
import se.fvm.document.PagedFile;
import se.fvm.document.PagesOf;
import se.fvm.document.UnreadableFileException;

/** Forms are read a second time, enlarged, only where that may change something. */
class SecondLookTest {

    private static final Campaign CAMPAIGN = CampaignFiles.read(Path.of("config/campaign"));

    private final List<Box> looks = new ArrayList<>();

    @Test
    void anAgreementWithoutASignatureBlockIsLookedAtOnceMore() throws UnreadableFileException {
        DocumentReading reading = read("^Samverkansavtal 2019-06-12\n\nMellan Tjörns kommun och regionen\nhar detta"
                + " avtal träffats\n\nUnderskrifter");

        assertThat(reading.kind().value()).isEqualTo(PaperKind.AGREEMENT);
        assertThat(looks).isNotEmpty();
    }

    @Test
    void minutesAreNotLookedAtASecondTime() throws UnreadableFileException {
        DocumentReading reading = read(
                "^Protokollsutdrag\n\nSammanträdesdatum 2020-03-11\n§ 41 Dnr KS 2020/12\n"
                        + "Kommunstyrelsen beslutar\natt anta förslaget\nBeslutet skickas till\nregionen\nJusteras\n\nUnderskrift");

        assertThat(reading.kind().value()).isEqualTo(PaperKind.DECISION);
        assertThat(looks).isEmpty();
    }

    private DocumentReading read(String text) throws UnreadableFileException {
        Paper paper = new Paper(List.of(new Sheet("handling.pdf", new SheetPages(watched(text)), 1)));
        Dates dates = new Dates(LocalDate.of(2019, 4, 1), LocalDate.of(2020, 6, 1));
        return new AgreementReader(CAMPAIGN, new Titles(CAMPAIGN), Weights.shipped(), Tracer.NONE)
                .read(paper, new Context(null, ""), dates);
    }

    private PagedFile watched(String text) {
        return new PagesOf(WrittenPage.file(text), Watched::new);
    }

    private final class Watched extends ForwardingPage {

        Watched(Page page) {
            super(page);
        }

        @Override
        public PageText read(Box part, double scale, Layout layout) {
            looks.add(part);
            return super.read(part, scale, layout);
        }
    }
}
