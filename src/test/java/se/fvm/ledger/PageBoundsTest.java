package se.fvm.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
class PageBoundsTest {

    private static final String OFFICER = "granskare";

    @Parameter
    Database database;

    private PageBounds bounds;
    private Documents documents;
    private Decisions decisions;
    private Mails mails;
    private Filing filing;
    private long mail;

    @BeforeEach
    void oneMailWithOnePaperOfEightPages() {
        TestLedger ledger = database.ledger();
        ledger.clock.set("2020-04-20T10:00:00Z");
        bounds = ledger.get(PageBounds.class);
        documents = ledger.get(Documents.class);
        decisions = ledger.get(Decisions.class);
        mails = ledger.get(Mails.class);
        filing = ledger.get(Filing.class);
        mail = mails.arrive(mail(1, "2020-03-01T08:00:00Z")).id();
        readAgain();
    }

    private void readAgain() {
        filing.file(mail, reading(callOff("Avrop.pdf").pages(1, 8).read()));
    }

    private Document first() {
        return documents.ofMail(mail).stream()
                .filter(d -> d.firstPage() == 1)
                .findFirst()
                .orElseThrow();
    }

    private Document split() {
        Document paper = first();
        return documents
                .find(bounds.split(paper.id(), 5, OFFICER, "", paper.version()))
                .orElseThrow();
    }

    @Test
    void bothPartsOfADividedPaperAreLaidBeforeAPerson() {
        assertThat(first().settled()).isTrue();

        Document second = split();

        assertThat(List.of(second.firstPage(), second.lastPage())).containsExactly(5, 8);
        assertThat(first().lastPage()).isEqualTo(4);
        assertThat(documents.ofMail(mail)).hasSize(2).noneMatch(Document::settled);
        assertThat(mails.find(mail).orElseThrow().state()).isEqualTo(MailState.REVIEW);
    }

    @Test
    void aDecisionOnEachPartSettlesTheMail() {
        Document second = split();

        decisions.confirm(first().id(), OFFICER, "");
        decisions.reject(second.id(), OFFICER, "Bilaga");

        assertThat(mails.find(mail).orElseThrow().state()).isEqualTo(MailState.FILED);
    }

    @Test
    void aDivisionHoldsWhenTheMailIsReadAgain() {
        long second = split().id();

        filing.file(
                mail,
                reading(callOff("Avrop.pdf").pages(1, 8).signedOn("2020-03-03").read()));

        assertThat(first().lastPage()).isEqualTo(4);
        assertThat(documents.find(second).orElseThrow().firstPage()).isEqualTo(5);
        assertThat(documents.ofMail(mail)).hasSize(2);
    }

    @Test
    void theNextPaperIsJoinedAndCountsNoMore() {
        Document second = split();

        bounds.merge(first().id(), OFFICER, "", first().version());

        assertThat(first().lastPage()).isEqualTo(8);
        assertThat(first().settled()).isFalse();
        assertThat(documents.find(second.id()).orElseThrow().rejected()).isTrue();
        assertThat(bounds.following(first())).isEmpty();
    }

    @Test
    void dividingAgainWhatWasJoinedBringsTheSamePaperBack() {
        long second = split().id();
        bounds.merge(first().id(), OFFICER, "", first().version());

        assertThat(split().id()).isEqualTo(second);
        assertThat(documents.find(second).orElseThrow().rejected()).isFalse();
    }

    @Test
    void nothingIsDividedOnAStaleSight() {
        Document seen = first();
        decisions.confirm(seen.id(), OFFICER, "");

        assertThatThrownBy(() -> bounds.split(seen.id(), 5, OFFICER, "", seen.version()))
                .isInstanceOf(StaleException.class);
        assertThat(documents.ofMail(mail)).hasSize(1);
    }
}
