package se.fvm.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fvm.ledger.TestMails.mail;
import static se.fvm.ledger.TestReadings.callOff;
import static se.fvm.ledger.TestReadings.reading;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class PageTextsTest {

    @Parameter
    Database database;

    private TestLedger ledger;
    private PageTexts texts;
    private long mail;
    private long paper;

    @BeforeEach
    void aPaperOfTwoPages() {
        ledger = database.ledger();
        texts = ledger.get(PageTexts.class);
        mail = ledger.get(Mails.class).arrive(mail(1, "2020-03-01T08:00:00Z")).id();
        ledger.get(Filing.class)
                .file(mail, reading(callOff("Avrop.pdf").pages(1, 2).read()));
        paper = ledger.get(Documents.class).ofMail(mail).get(0).id();
    }

    @Test
    void pagesWithoutTextAreNamedUntilTheyHaveOne() {
        assertThat(texts.missing(10)).extracting(PageTexts.Place::page).containsExactly(1, 2);

        texts.keep(mail, "Avrop.pdf", 1, "Mellan Mölndals stad och regionen");

        assertThat(texts.missing(10)).extracting(PageTexts.Place::page).containsExactly(2);
        assertThat(texts.find(mail, "Avrop.pdf", 1)).hasValue("Mellan Mölndals stad och regionen");
    }

    @Test
    void wordsAreFoundWithAndWithoutTheirMarksOnTheSamePageOnly() {
        texts.keep(mail, "Avrop.pdf", 1, "Mellan Mölndals stad");
        texts.keep(mail, "Avrop.pdf", 2, "Underskrift");

        assertThat(texts.search(List.of("molndals"), 10))
                .singleElement()
                .satisfies(hit ->
                        assertThat(List.of(hit.document(), (long) hit.page())).containsExactly(paper, 1L));
        assertThat(texts.search(List.of("MÖLNDALS", "stad"), 10)).hasSize(1);
        assertThat(texts.search(List.of("mölndals", "underskrift"), 10)).isEmpty();
        assertThat(texts.search(List.of("%"), 10)).isEmpty();
    }

    @Test
    void aPageOfAnotherFileIsNotTakenForTheSame() {
        texts.keep(mail, "Bilaga.pdf", 1, "Mellan Mölndals stad");

        assertThat(texts.search(List.of("stad"), 10)).isEmpty();
    }

    private long mailWithTwoFiles() {
        long received =
                ledger.get(Mails.class).arrive(mail(2, "2020-03-02T08:00:00Z")).id();
        ledger.get(Filing.class)
                .file(
                        received,
                        reading(
                                callOff("Avrop.pdf").pages(1, 2).read(),
                                callOff("Samverkan.pdf").pages(1, 2).read()));
        return received;
    }

    @Test
    void pagesOfASecondFileAreNamedThoughThoseOfTheFirstHaveText() {
        long two = mailWithTwoFiles();
        texts.keep(two, "Avrop.pdf", 1, "Avrop");
        texts.keep(two, "Avrop.pdf", 2, "Underskrift");

        assertThat(texts.missing(2))
                .extracting(PageTexts.Place::attachment, PageTexts.Place::page)
                .containsExactly(tuple("Samverkan.pdf", 1), tuple("Samverkan.pdf", 2));
    }

    @Test
    void aPageOfASecondFileIsFoundThoughTheFirstHasAPageOfThatNumber() {
        long two = mailWithTwoFiles();
        texts.keep(two, "Samverkan.pdf", 1, "Samverkansavtal");

        assertThat(texts.search(List.of("samverkansavtal"), 1))
                .extracting(PageTexts.Hit::document)
                .containsExactly(ledger.get(Documents.class).ofMail(two).get(1).id());
    }
}
