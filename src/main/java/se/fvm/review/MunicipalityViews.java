package se.fvm.review;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.AgreementStatus;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.MunicipalityStatus;
import se.fvm.calloff.Submission;
import se.fvm.correspondence.Words;
import se.fvm.ledger.AfterStep;
import se.fvm.ledger.Deviation;
import se.fvm.ledger.Deviations;
import se.fvm.ledger.Matters;

/** Lays out what is known of one municipality. */
@Component
class MunicipalityViews {

    private final Deviations deviations;
    private final Matters matters;
    private final MunicipalityEvents events;
    private final DeviationViews deviationViews;
    private final Campaign campaign;
    private final Words words;
    private final Days days;
    private final OverviewCells cells;

    MunicipalityViews(
            Deviations deviations,
            Matters matters,
            MunicipalityEvents events,
            DeviationViews deviationViews,
            Campaign campaign,
            Words words,
            Days days) {
        this.deviations = deviations;
        this.matters = matters;
        this.events = events;
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
                events.of(status, open, steps),
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
                status.originals().stream().map(events::original).toList(),
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
}
