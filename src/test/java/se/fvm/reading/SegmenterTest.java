package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fvm.calloff.CampaignFiles;

class SegmenterTest {

    private static final String CALL_OFF =
            "^Avrop kommunala optioner Millennium\n\n1 Parter\nMellan Tjörns kommun och Cerner";
    private static final String COOPERATION =
            "^Samverkansavtal 2019-06-12\n\n1 Parter\nMellan Tjörns kommun och regionen";
    private static final String SIGNATURES = "6 Underskrifter\n\nFör Tjörns kommun\nSkärhamn den 20/1 2020";
    private static final String LETTER = "^Följebrev\n\nHärmed översänds undertecknade avtal.";
    private static final String BLANK = "";

    private final Segmenter segmenter = new Segmenter(new Titles(CampaignFiles.read(Path.of("config/campaign"))));

    @Test
    void severalPapersInOneScanArePartedAtTheirTitles() {
        assertThat(ranges(CALL_OFF, SIGNATURES, COOPERATION, SIGNATURES)).containsExactly("1-2", "3-4");
    }

    @Test
    void aCoverLetterIsPartedFromTheAgreementBehindIt() {
        assertThat(ranges(LETTER, CALL_OFF, SIGNATURES)).containsExactly("1-1", "2-3");
    }

    @Test
    void blankBacksStayWithThePaperTheyFollow() {
        assertThat(ranges(CALL_OFF, BLANK, SIGNATURES, BLANK)).containsExactly("1-4");
    }

    @Test
    void pagesOutOfOrderGoToThePaperThatLacksThem() {
        List<Paper> papers =
                segmenter.within(WrittenPage.sheets("a.pdf", SIGNATURES + "\n_Sida 2 (2)", CALL_OFF + "\n_Sida 1 (2)"));
        assertThat(papers).hasSize(1);
        assertThat(papers.get(0).first().number()).isEqualTo(2);
        assertThat(papers.get(0).firstPage()).isEqualTo(1);
        assertThat(papers.get(0).lastPage()).isEqualTo(2);
    }

    @Test
    void aPaperThatIsCompleteByItsPageNumbersTakesNoMorePages() {
        assertThat(ranges(
                        CALL_OFF + "\n_Sida 1 (2)",
                        SIGNATURES + "\n_Sida 2 (2)",
                        "Sammanställning av synpunkter från verksamheterna"))
                .containsExactly("1-2", "3-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 (2", "2 (27", "2 (21", "2 / 2", "2 av 2"})
    void aClosingBracketThatIsReadAsADigitDoesNotTearAPaperApart(String number) {
        assertThat(ranges(CALL_OFF + "\n_Sida 1 (2)", SIGNATURES + "\n_Sida " + number))
                .containsExactly("1-2");
    }

    @Test
    void onePictureAPageBecomesOnePaper() {
        List<Paper> papers = segmenter.across(List.of(
                segmenter.within(WrittenPage.sheets("a.zip/Avtal_1.jpg", CALL_OFF)),
                segmenter.within(WrittenPage.sheets("a.zip/Avtal_2.jpg", SIGNATURES))));
        assertThat(papers).hasSize(1);
        assertThat(papers.get(0).attachment()).isEqualTo("a.zip/Avtal_1.jpg");
        assertThat(papers.get(0).alsoIn()).containsExactly("a.zip/Avtal_2.jpg");
    }

    @Test
    void filesOfDifferentContainersAreNotJoined() {
        List<Paper> papers = segmenter.across(List.of(
                segmenter.within(WrittenPage.sheets("a.zip/Avtal_1.jpg", CALL_OFF)),
                segmenter.within(WrittenPage.sheets("b.zip/Avtal_2.jpg", SIGNATURES))));
        assertThat(papers).hasSize(2);
    }

    private List<String> ranges(String... pages) {
        return segmenter.within(WrittenPage.sheets("a.pdf", pages)).stream()
                .map(p -> p.firstPage() + "-" + p.lastPage())
                .toList();
    }
}
