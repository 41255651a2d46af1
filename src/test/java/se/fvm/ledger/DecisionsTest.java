package se.fvm.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.fvm.ledger.TestMails.mail;
import static se.fvm.ledger.TestReadings.callOff;
import static se.fvm.ledger.TestReadings.reading;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.fvm.calloff.CallOffStatus;
import se.fvm.calloff.DeviationKind;

@ParameterizedClass
@EnumSource
class DecisionsTest {

    private static final String OFFICER = "granskare";

    @Parameter
    Database database;

    private TestLedger ledger;
    private Decisions decisions;
    private Documents documents;
    private Deviations deviations;
    private Mails mails;
    private Filing filing;

    @BeforeEach
    void emptyLedger() {
        ledger = database.ledger();
        ledger.clock.set("2020-04-20T10:00:00Z");
        decisions = ledger.get(Decisions.class);
        documents = ledger.get(Documents.class);
        deviations = ledger.get(Deviations.class);
        mails = ledger.get(Mails.class);
        filing = ledger.get(Filing.class);
    }

    private Document filed(int number, TestReadings.Paper paper) {
        long id =
                mails.arrive(mail(number, "2020-03-0" + number + "T08:00:00Z")).id();
        filing.file(id, reading(paper.read()));
        return documents.ofMail(id).get(0);
    }

    private static Facts withMunicipality(Facts facts, String code) {
        return new Facts(
                facts.kind(),
                facts.agreement(),
                code,
                facts.options(),
                facts.optionsStated(),
                facts.signed(),
                facts.signedOn(),
                facts.dnr());
    }

    private MailState state(Document document) {
        return mails.find(document.mail()).orElseThrow().state();
    }

    @Test
    void aConfirmationSettlesThePaperAndClosesWhatWasOpenOnIt() {
        Document document = filed(1, callOff("Avrop.pdf").flags(DeviationKind.UNDATED));

        decisions.confirm(document.id(), OFFICER, "Seen in the original.");

        assertThat(documents.find(document.id()).orElseThrow().settled()).isTrue();
        assertThat(state(document)).isEqualTo(MailState.FILED);
        assertThat(deviations.ofMail(document.mail())).singleElement().satisfies(deviation -> {
            assertThat(deviation.closedBy()).isEqualTo(OFFICER);
            assertThat(deviation.closedWhy()).isEqualTo("Seen in the original.");
        });
    }

    @Test
    void aCorrectionStandsBesideTheReading() {
        Document document = filed(1, callOff("Avrop.pdf").flags(DeviationKind.UNCERTAIN_MUNICIPALITY));

        decisions.correct(document.id(), withMunicipality(document.read(), "1442"), OFFICER, "");

        Document corrected = documents.find(document.id()).orElseThrow();
        assertThat(corrected.read().municipality()).isEqualTo("1443");
        assertThat(corrected.facts().municipality()).isEqualTo("1442");
        assertThat(documents.ofMunicipality("1442")).extracting(Document::id).containsExactly(document.id());
        assertThat(documents.ofMunicipality("1443")).isEmpty();
    }

    @Test
    void aCorrectionHoldsWhenTheMailIsReadAgain() {
        Document document = filed(1, callOff("Avrop.pdf"));
        decisions.correct(document.id(), withMunicipality(document.read(), "1442"), OFFICER, "");

        filing.file(
                document.mail(),
                reading(callOff("Avrop.pdf").signedOn("2020-03-02").read()));

        assertThat(documents.find(document.id()).orElseThrow().facts().municipality())
                .isEqualTo("1442");
    }

    @Test
    void aPaperThatAPersonDecidedOnIsKeptThoughAnotherReadingDoesNotFindIt() {
        Document document = filed(1, callOff("Avrop.pdf"));
        decisions.confirm(document.id(), OFFICER, "");

        filing.file(document.mail(), reading(Set.of(), false));

        Document kept = documents.find(document.id()).orElseThrow();
        assertThat(kept.facts().municipality()).isEqualTo("1443");
        assertThat(kept.position()).isEqualTo(-1);
        assertThat(ledger.get(Readings.class).ofDocument(kept)).isEmpty();
    }

    @Test
    void anotherReadingsNewDoubtIsLaidBeforeAPersonDespiteAnEarlierConfirmation() {
        Document document = filed(1, callOff("Avrop.pdf").flags(DeviationKind.UNDATED));
        decisions.confirm(document.id(), OFFICER, "");

        filing.file(
                document.mail(),
                reading(callOff("Avrop.pdf")
                        .flags(DeviationKind.UNDATED, DeviationKind.SENDER_MISMATCH)
                        .read()));

        assertThat(documents.find(document.id()).orElseThrow().flags()).containsExactly(DeviationKind.SENDER_MISMATCH);
        assertThat(state(document)).isEqualTo(MailState.REVIEW);
    }

    @Test
    void aCorrectionMayTurnAnotherPaperIntoADuplicateNoMore() {
        Document first = filed(1, callOff("a.pdf"));
        Document second = filed(2, callOff("b.pdf"));
        assertThat(second.flags()).contains(DeviationKind.DUPLICATE);

        decisions.correct(first.id(), withMunicipality(first.read(), "1442"), OFFICER, "");

        assertThat(documents.find(second.id()).orElseThrow().flags()).isEmpty();
    }

    @Test
    void aRejectedPaperCountsForNothing() {
        Document document = filed(1, callOff("Avrop.pdf"));

        decisions.reject(document.id(), OFFICER, "A copy of another matter.");

        assertThat(ledger.get(CallOffLedger.class)
                        .statusAsOf(ledger.clock.instant())
                        .municipality("1443")
                        .orElseThrow()
                        .calledOff())
                .isEmpty();
    }

    @Test
    void aWithdrawnDecisionLetsTheReadingStandAgain() {
        Document document = filed(1, callOff("Avrop.pdf").flags(DeviationKind.UNDATED));
        decisions.confirm(document.id(), OFFICER, "");

        decisions.withdraw(document.id(), OFFICER, "Wrong paper.");

        Document again = documents.find(document.id()).orElseThrow();
        assertThat(again.decision()).isEmpty();
        assertThat(again.flags()).containsExactly(DeviationKind.UNDATED);
        assertThat(state(document)).isEqualTo(MailState.REVIEW);
        assertThat(decisions.ofDocument(document.id()))
                .extracting(Decision::kind)
                .containsExactly(Decision.Kind.CONFIRMED, Decision.Kind.WITHDRAWN);
    }

    @Test
    void aMailThatAPersonHasHandledNeedsNobodyAnyMore() {
        long id = mails.arrive(mail(1, "2020-03-02T08:00:00Z")).id();
        filing.file(id, reading(Set.of(DeviationKind.LINK, DeviationKind.NO_AGREEMENT), true));

        decisions.handle(id, OFFICER, "Asked for the file.");

        assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.NO_AGREEMENT);
        assertThat(deviations.ofMail(id)).noneMatch(Deviation::open);
    }

    @Test
    void everyDecisionStandsInTheLog() {
        Document document = filed(1, callOff("Avrop.pdf"));

        decisions.correct(document.id(), withMunicipality(document.read(), "1442"), OFFICER, "Misread.");

        List<AuditEntry> log = ledger.get(AuditLog.class).latest(10);
        assertThat(log).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo(OFFICER);
            assertThat(entry.action()).isEqualTo("document.corrected");
            assertThat(entry.was()).contains("1443");
            assertThat(entry.becomes()).contains("1442");
        });
    }

    @Test
    void aCorrectionIsNotKnownBeforeItWasMade() {
        Document document = filed(1, callOff("Avrop.pdf").of("1480").options(1));
        var before = ledger.clock.instant();
        ledger.clock.set("2020-04-22T10:00:00Z");
        Facts facts = document.read();
        decisions.correct(
                document.id(),
                new Facts(
                        facts.kind(),
                        facts.agreement(),
                        facts.municipality(),
                        new TreeSet<>(List.of(1, 2)),
                        true,
                        true,
                        facts.signedOn(),
                        null),
                OFFICER,
                "");

        CallOffLedger callOffs = ledger.get(CallOffLedger.class);
        assertThat(callOffs.statusAsOf(before)
                        .municipality("1480")
                        .orElseThrow()
                        .calledOff())
                .containsExactly(1);
        assertThat(callOffs.statusAsOf(ledger.clock.instant())
                        .municipality("1480")
                        .orElseThrow()
                        .calledOff())
                .containsExactly(1, 2);
    }

    @Test
    void anUndoneDecisionGivesWayToTheOneBefore() {
        Document document = filed(1, callOff("Avrop.pdf").flags(DeviationKind.UNCERTAIN_MUNICIPALITY));
        decisions.correct(document.id(), withMunicipality(document.read(), "1442"), OFFICER, "Vapnet");
        decisions.reject(document.id(), OFFICER, "Fel");

        undo(document);

        Document now = documents.find(document.id()).orElseThrow();
        assertThat(now.rejected()).isFalse();
        assertThat(now.facts().municipality()).isEqualTo("1442");
        assertThat(documents.ofMunicipality("1442")).hasSize(1);
    }

    @Test
    void whatWasOpenIsOpenAgainOnceEveryDecisionIsUndone() {
        Document document = filed(1, callOff("Avrop.pdf").flags(DeviationKind.UNCERTAIN_MUNICIPALITY));
        decisions.correct(document.id(), withMunicipality(document.read(), "1442"), OFFICER, "Vapnet");
        decisions.reject(document.id(), OFFICER, "Fel");

        undo(document);
        undo(document);

        Document now = documents.find(document.id()).orElseThrow();
        assertThat(now.decision()).isEmpty();
        assertThat(now.flags()).containsExactly(DeviationKind.UNCERTAIN_MUNICIPALITY);
        assertThat(state(document)).isEqualTo(MailState.REVIEW);
    }

    private void undo(Document document) {
        long standing = documents
                .find(document.id())
                .orElseThrow()
                .decision()
                .orElseThrow()
                .id();
        decisions.undo(document.id(), standing, OFFICER);
    }

    @Test
    void aDecisionThatAnotherHasReplacedIsNotUndone() {
        Document document = filed(1, callOff("Avrop.pdf").flags(DeviationKind.UNDATED));
        decisions.confirm(document.id(), OFFICER, "");
        long first = documents
                .find(document.id())
                .orElseThrow()
                .decision()
                .orElseThrow()
                .id();
        decisions.reject(document.id(), "annan", "Fel");

        assertThatThrownBy(() -> decisions.undo(document.id(), first, OFFICER)).isInstanceOf(StaleException.class);
    }

    @Test
    void theSameWordSentTwiceIsEnteredOnce() {
        Document document = filed(1, callOff("Avrop.pdf").flags(DeviationKind.UNCERTAIN_MUNICIPALITY));
        Facts facts = withMunicipality(document.read(), "1442");

        decisions.decide(document.id(), Decision.Kind.CORRECTED, facts, OFFICER, "", document.version());
        decisions.decide(document.id(), Decision.Kind.CORRECTED, facts, OFFICER, "", document.version());

        assertThat(decisions.ofDocument(document.id())).hasSize(1);
    }

    @Test
    void aWordOnWhatHasChangedSinceItWasSeenIsRefused() {
        Document document = filed(1, callOff("Avrop.pdf").flags(DeviationKind.UNDATED));
        decisions.confirm(document.id(), "annan", "");

        assertThatThrownBy(() -> decisions.decide(
                        document.id(), Decision.Kind.REJECTED, document.facts(), OFFICER, "Fel", document.version()))
                .isInstanceOf(StaleException.class);
        assertThat(decisions.ofDocument(document.id())).hasSize(1);
    }

    @Test
    void aPaperMarkedAsDuplicateOrSupersededCountsNoMore() {
        Document document = filed(1, callOff("Avrop.pdf"));

        decisions.decide(document.id(), Decision.Kind.SUPERSEDED, document.facts(), OFFICER, "", document.version());

        CallOffStatus status = ledger.get(CallOffLedger.class).statusAsOf(ledger.clock.instant());
        assertThat(status.agreements().get("call-off").scans()).isZero();
    }
}
