package se.fvm.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.AgreementStatus;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.MunicipalityStatus;
import se.fvm.calloff.Original;
import se.fvm.calloff.Submission;
import se.fvm.correspondence.Words;
import se.fvm.ledger.AfterStep;
import se.fvm.ledger.Decision;
import se.fvm.ledger.Decisions;
import se.fvm.ledger.Deviation;
import se.fvm.ledger.Deviations;
import se.fvm.ledger.Document;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Mails;
import se.fvm.ledger.Matters;
import se.fvm.ledger.Notes;

/** Lays out what is known of one municipality. */
@Component
class MunicipalityViews {

    private final Documents documents;
    private final Decisions decisions;
    private final Deviations deviations;
    private final Mails mails;
    private final Matters matters;
    private final Notes notes;
    private final DocumentViews documentViews;
    private final DeviationViews deviationViews;
    private final Campaign campaign;
    private final Words words;
    private final Days days;
    private final OverviewCells cells;

    MunicipalityViews(
            Documents documents,
            Decisions decisions,
            Deviations deviations,
            Mails mails,
            Matters matters,
            Notes notes,
            DocumentViews documentViews,
            DeviationViews deviationViews,
            Campaign campaign,
            Words words,
            Days days) {
        this.documents = documents;
        this.decisions = decisions;
        this.deviations = deviations;
        this.mails = mails;
        this.matters = matters;
        this.notes = notes;
        this.documentViews = documentViews;
        this.deviationViews = deviationViews;
        this.campaign = campaign;
        this.words = words;
        this.days = days;
        this.cells = new OverviewCells(campaign, words);
    }

    MunicipalityPage page(MunicipalityStatus status) {
        String code = status.municipality().code();
        List<Deviation> open = deviations.open().stream()
                .filter(d -> code.equals(d.municipality()))
                .toList();
        List<AfterStep> steps = matters.steps(code);
        return new MunicipalityPage(
                status.municipality(),
                status.municipality().orgNumberConfidence().equals("A"),
                options(status),
                status.agreements().stream()
                        .map(a -> agreement(status, a, steps))
                        .toList(),
                open.stream().map(deviationViews::row).toList(),
                events(status, open, steps),
                matters.numbers().getOrDefault(code, ""),
                campaign.contacts().stream()
                        .filter(c -> c.municipality().equals(code))
                        .map(c -> c.role() + ": " + c.address())
                        .toList());
    }

    private List<MunicipalityPage.OptionLine> options(MunicipalityStatus status) {
        return campaign.options().stream()
                .map(o -> new MunicipalityPage.OptionLine(
                        o.number(),
                        o.title(),
                        status.expected().signedUp().contains(o.number()),
                        status.expected().announced().contains(o.number()),
                        cells.option(status, o.number())))
                .toList();
    }

    private MunicipalityPage.AgreementLine agreement(
            MunicipalityStatus municipality, AgreementStatus status, List<AfterStep> steps) {
        return new MunicipalityPage.AgreementLine(
                status.agreement(),
                campaign.agreement(status.agreement()).map(AgreementKind::title).orElse(status.agreement()),
                cells.agreement(municipality, status),
                Stream.of(
                                status.current().map(p -> paper(p, "current")).stream(),
                                status.waiting().stream().map(p -> paper(p, "waiting")),
                                status.superseded().stream().map(p -> paper(p, "superseded")),
                                status.duplicates().stream().map(p -> paper(p, "duplicate")))
                        .flatMap(cell -> cell)
                        .toList(),
                status.originals().stream().map(this::original).toList(),
                Arrays.stream(AfterStep.Kind.values())
                        .filter(kind -> status.state().counts())
                        .filter(kind -> kind != AfterStep.Kind.PASSED_ON || callsOff(status.agreement()))
                        .map(kind -> new MunicipalityPage.StepLine(
                                kind.id(),
                                words.of("step." + kind.id()),
                                steps.stream()
                                        .filter(s -> s.kind() == kind
                                                && s.agreement().equals(status.agreement()))
                                        .map(AfterStep::day)
                                        .findFirst()
                                        .orElse(null)))
                        .toList());
    }

    /** Only the call-off itself goes on to the supplier. */
    private boolean callsOff(String agreement) {
        return campaign.agreement(agreement).map(AgreementKind::callsOff).orElse(false);
    }

    private Cell paper(Submission paper, String role) {
        String text = words.of("paper." + role, days.day(paper.arrived()));
        return new Cell("", role.equals("current") ? "scan" : "none", text, OverviewCells.documentLink(paper.id()));
    }

    private String original(Original original) {
        String text = words.of("original.arrived", original.arrived(), original.deemed());
        String posted = original.posted() == null ? "" : words.of("original.posted", original.posted());
        String tracking = original.tracking().isEmpty() ? "" : words.of("original.tracking", original.tracking());
        return Stream.of(text, posted, tracking, original.note())
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse(text);
    }

    private List<MunicipalityPage.Event> events(
            MunicipalityStatus status, List<Deviation> open, List<AfterStep> steps) {
        List<Timed> events = new ArrayList<>();
        String code = status.municipality().code();
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
                String title = title(agreement.agreement());
                events.add(event(
                        original.arrived().atStartOfDay(campaign.zone()).toInstant(),
                        "original",
                        new Cell("", "letter", title, "#original"),
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
