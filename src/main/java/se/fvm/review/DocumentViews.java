package se.fvm.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PaperKind;
import se.fvm.calloff.Severity;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Decision;
import se.fvm.ledger.Document;
import se.fvm.ledger.Facts;
import se.fvm.ledger.Readings;
import se.fvm.reading.DocumentReading;

/** Lays papers out for pages. */
@Component
class DocumentViews {

    private final Readings readings;
    private final Campaign campaign;
    private final Words words;
    private final Days days;
    private final FactViews facts;
    private final DocumentPages pages;

    DocumentViews(Readings readings, DocumentPages pages, Campaign campaign, Words words, Days days) {
        this.readings = readings;
        this.pages = pages;
        this.campaign = campaign;
        this.words = words;
        this.days = days;
        this.facts = new FactViews(campaign, words);
    }

    DocumentView view(Document document) {
        DocumentReading reading = readings.ofDocument(document).orElse(null);
        Facts decided = document.decision().map(Decision::facts).orElse(null);
        return new DocumentView(
                document.id(),
                document.mail(),
                title(document.facts()),
                document.attachment(),
                reading == null ? List.of() : reading.alsoIn(),
                document.firstPage(),
                document.lastPage(),
                pages.of(document).size(),
                state(document),
                reading == null ? List.of() : facts.of(reading, decided),
                document.flags().stream().map(this::flag).toList(),
                decision(document));
    }

    /** What a paper is and whose, such as {@code Avrop, Ale}. */
    String title(Facts paper) {
        String agreement = paper.agreement();
        String what = paper.kind() == PaperKind.AGREEMENT && agreement != null
                ? campaign.agreement(agreement).map(AgreementKind::shortTitle).orElse(agreement)
                : words.of(paper.kind());
        String whose = paper.municipality();
        return whose == null ? what : what + ", " + facts.municipality(whose);
    }

    Cell state(Document document) {
        String link = OverviewCells.documentLink(document.id());
        Decision decision = document.decisionOrNull();
        if (decision != null && !decision.kind().counts()) {
            return new Cell("", "cross", words.of("document." + DecisionWords.key(decision.kind())), link);
        }
        if (!document.settled()) {
            return new Cell("warn", "eye", words.of("document.review"), link);
        }
        return document.decision().isPresent()
                ? new Cell("good", "check", words.of("document.approved"), link)
                : new Cell("good", "check", words.of("document.settled"), link);
    }

    /** A deviation's kind as a mark. */
    Cell flag(DeviationKind kind) {
        return severity(kind.severity(), words.of(kind));
    }

    static Cell severity(Severity severity, String text) {
        return switch (severity) {
            case SERIOUS -> new Cell("bad", "alert", text, null);
            case WARNING -> new Cell("warn", "alert", text, null);
            case NOTE -> new Cell("", "note", text, null);
        };
    }

    private DocumentView.@Nullable DecisionView decision(Document document) {
        return document.decision()
                .map(d -> new DocumentView.DecisionView(
                        d.id(),
                        words.of("decision." + DecisionWords.key(d.kind())),
                        d.who(),
                        days.text(d.recorded()),
                        d.reason()))
                .orElse(null);
    }
}
