package se.fvm.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.AgreementStatus;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.MunicipalityStatus;
import se.fvm.calloff.Original;
import se.fvm.calloff.Submission;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Decision;
import se.fvm.ledger.Decisions;
import se.fvm.ledger.Deviation;
import se.fvm.ledger.Deviations;
import se.fvm.ledger.Document;
import se.fvm.ledger.Documents;

/** Lays out what is known of one municipality. */
@Component
class MunicipalityViews {

    private final Documents documents;
    private final Decisions decisions;
    private final Deviations deviations;
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
            DocumentViews documentViews,
            DeviationViews deviationViews,
            Campaign campaign,
            Words words,
            Days days) {
        this.documents = documents;
        this.decisions = decisions;
        this.deviations = deviations;
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
        return new MunicipalityPage(
                status.municipality(),
                status.municipality().orgNumberConfidence().equals("A"),
                options(status),
                status.agreements().stream().map(a -> agreement(status, a)).toList(),
                open.stream().map(deviationViews::row).toList(),
                events(status, open),
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

    private MunicipalityPage.AgreementLine agreement(MunicipalityStatus municipality, AgreementStatus status) {
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
                status.originals().stream().map(this::original).toList());
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

    private List<MunicipalityPage.Event> events(MunicipalityStatus status, List<Deviation> open) {
        List<Timed> events = new ArrayList<>();
        for (Document paper : documents.ofMunicipality(status.municipality().code())) {
            Cell what =
                    new Cell("", "scan", documentViews.title(paper.facts()), OverviewCells.documentLink(paper.id()));
            events.add(event(
                    paper.arrived(), "paper", what, documentViews.state(paper).words()));
            for (Decision decision : decisions.ofDocument(paper.id())) {
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
        for (AgreementStatus agreement : status.agreements()) {
            for (Original original : agreement.originals()) {
                String title = campaign.agreement(agreement.agreement())
                        .map(AgreementKind::shortTitle)
                        .orElse(agreement.agreement());
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

    private Timed event(Instant when, String kind, Cell what, String detail) {
        return new Timed(when, new MunicipalityPage.Event(days.text(when), words.of("event." + kind), what, detail));
    }

    private record Timed(Instant when, MunicipalityPage.Event event) {}
}
