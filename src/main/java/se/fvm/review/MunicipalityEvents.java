package se.fvm.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.AgreementStatus;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.MunicipalityStatus;
import se.fvm.calloff.Original;
import se.fvm.correspondence.Words;
import se.fvm.ledger.AfterStep;
import se.fvm.ledger.Decision;
import se.fvm.ledger.Decisions;
import se.fvm.ledger.Deviation;
import se.fvm.ledger.Document;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Letter;
import se.fvm.ledger.Letters;
import se.fvm.ledger.Mails;
import se.fvm.ledger.Notes;

/** What happened around one municipality, in the order of time. */
@Component
class MunicipalityEvents {

    private final Documents documents;
    private final Decisions decisions;
    private final Mails mails;
    private final Letters letters;
    private final Notes notes;
    private final DocumentViews documentViews;
    private final DeviationViews deviationViews;
    private final LetterViews letterViews;
    private final Campaign campaign;
    private final Words words;
    private final Days days;

    MunicipalityEvents(
            Documents documents,
            Decisions decisions,
            Mails mails,
            Letters letters,
            Notes notes,
            DocumentViews documentViews,
            DeviationViews deviationViews,
            LetterViews letterViews,
            Campaign campaign,
            Words words,
            Days days) {
        this.documents = documents;
        this.decisions = decisions;
        this.mails = mails;
        this.letters = letters;
        this.notes = notes;
        this.documentViews = documentViews;
        this.deviationViews = deviationViews;
        this.letterViews = letterViews;
        this.campaign = campaign;
        this.words = words;
        this.days = days;
    }

    /**
     * The latest first.
     *
     * @param open what is open on the municipality
     * @param steps what was done with its agreements afterwards
     */
    List<MunicipalityPage.Event> of(MunicipalityStatus status, List<Deviation> open, List<AfterStep> steps) {
        List<Timed> events = new ArrayList<>();
        String code = status.municipality().code();
        addPapers(code, events);
        letters.toMunicipality(code).forEach(letter -> events.add(letter(letter)));
        steps.forEach(step -> events.add(event(
                days.startOf(step.day()),
                "step",
                new Cell("good", "check", words.of("step." + step.kind().id()), "#" + step.agreement()),
                title(step.agreement()) + ", " + step.who())));
        notes.ofMunicipality(code)
                .forEach(note -> events.add(
                        event(note.recorded(), "note", new Cell("", "note", note.who(), null), note.text())));
        for (AgreementStatus agreement : status.agreements()) {
            for (Original original : agreement.originals()) {
                events.add(event(
                        original.arrived().atStartOfDay(campaign.zone()).toInstant(),
                        "original",
                        new Cell("", "letter", title(agreement.agreement()), "#original"),
                        original(original)));
            }
        }
        for (Deviation deviation : open) {
            DeviationRow row = deviationViews.row(deviation);
            events.add(event(
                    deviation.opened(),
                    "deviation",
                    new Cell(row.severity().tone(), row.severity().symbol(), row.kind(), row.link()),
                    row.about()));
        }
        return events.stream()
                .sorted(Comparator.comparing(Timed::when).reversed())
                .map(Timed::event)
                .toList();
    }

    private void addPapers(String code, List<Timed> events) {
        List<Document> papers = documents.ofMunicipality(code);
        Map<Long, List<Decision>> decided =
                decisions.ofDocuments(papers.stream().map(Document::id).toList());
        mails.withIds(papers.stream().map(Document::mail).distinct().toList())
                .forEach(mail -> events.add(event(
                        mail.arrived(),
                        "mail",
                        new Cell("", "letter", words.of("mail.title", mail.id()), "/post/" + mail.id()),
                        mail.sender() + ": " + mail.subject())));
        for (Document paper : papers) {
            Cell what =
                    new Cell("", "scan", documentViews.title(paper.facts()), OverviewCells.documentLink(paper.id()));
            events.add(event(
                    paper.arrived(), "paper", what, documentViews.state(paper).words()));
            for (Decision decision : decided.getOrDefault(paper.id(), List.of())) {
                String kind = decision.undoesOrNull() == null
                        ? "decision." + DecisionWords.key(decision.kind())
                        : "decision.undone";
                events.add(event(
                        decision.recorded(),
                        "decision",
                        what,
                        words.of(kind) + ", " + decision.who() + " " + decision.reason()));
            }
        }
    }

    /** A letter stands where it was sent; one that was not, where it was written. */
    private Timed letter(Letter letter) {
        LetterRow row = letterViews.row(letter);
        return event(
                Objects.requireNonNullElse(letter.sent(), letter.recorded()),
                "letter",
                new Cell(row.state().tone(), "letter", row.kind(), row.path()),
                row.state().words() + ", " + row.subject());
    }

    /** An original that came, in words. */
    String original(Original original) {
        String text = words.of("original.arrived", original.arrived(), original.deemed());
        String posted = original.posted() == null ? "" : words.of("original.posted", original.posted());
        String tracking = original.tracking().isEmpty() ? "" : words.of("original.tracking", original.tracking());
        return Stream.of(text, posted, tracking, original.note())
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse(text);
    }

    private String title(String agreement) {
        return campaign.agreement(agreement).map(AgreementKind::shortTitle).orElse(agreement);
    }

    private Timed event(Instant when, String kind, Cell what, String detail) {
        // What is known to the day only is entered at its beginning.
        String at = days.text(when).replace(" 00:00", "");
        return new Timed(when, new MunicipalityPage.Event(at, words.of("event." + kind), what, detail));
    }

    private record Timed(Instant when, MunicipalityPage.Event event) {}
}
