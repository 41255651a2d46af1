package se.fvm.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.AgreementState;
import se.fvm.calloff.AgreementStatus;
import se.fvm.calloff.CallOffOption;
import se.fvm.calloff.CallOffStatus;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.Municipality;
import se.fvm.calloff.MunicipalityStatus;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Deviation;

/** Lays the first page out of what the ledger knows. */
final class OverviewBuilder {

    private final Campaign campaign;
    private final Words words;
    private final OverviewCells cells;

    OverviewBuilder(Campaign campaign, Words words) {
        this.campaign = campaign;
        this.words = words;
        this.cells = new OverviewCells(campaign, words);
    }

    /**
     * @param open the deviations open at the status's moment
     * @param day the day that the status speaks of
     * @param past whether that day was asked for
     * @param choice which municipalities to show, and in which order
     */
    OverviewPage build(CallOffStatus status, List<Deviation> open, LocalDate day, boolean past, OverviewChoice choice) {
        Map<String, Long> deviations = open.stream()
                .filter(d -> d.municipality() != null)
                .collect(Collectors.groupingBy(Deviation::municipality, Collectors.counting()));
        LocalDate deadline = campaign.rules().deadline();
        long left = ChronoUnit.DAYS.between(day, deadline);
        return new OverviewPage(
                day,
                past,
                words.deadline("deadline", deadline, left),
                left,
                status.municipalities().size(),
                campaign.options().stream().map(o -> optionRow(o, status)).toList(),
                campaign.agreements().stream().map(a -> agreementRow(a, status)).toList(),
                status.municipalities().stream()
                        .filter(choice::holds)
                        .map(m -> row(m, deviations))
                        .sorted(choice.order())
                        .toList(),
                new OverviewPage.Filter(choice, associations(), areas(), states()));
    }

    private OverviewPage.OptionRow optionRow(CallOffOption option, CallOffStatus status) {
        CallOffStatus.OptionCount count =
                status.options().getOrDefault(option.number(), new CallOffStatus.OptionCount(0, 0, 0, 0));
        return new OverviewPage.OptionRow(
                option.number(),
                option.title(),
                count.signedUp(),
                count.announced(),
                count.calledOff(),
                count.underReview());
    }

    private OverviewPage.AgreementRow agreementRow(AgreementKind agreement, CallOffStatus status) {
        CallOffStatus.AgreementCount count =
                status.agreements().getOrDefault(agreement.id(), new CallOffStatus.AgreementCount(0, 0));
        long underReview = status.municipalities().stream()
                .flatMap(m -> m.agreement(agreement.id()).stream())
                .filter(a -> a.state() == AgreementState.UNDER_REVIEW)
                .count();
        return new OverviewPage.AgreementRow(
                agreement.title(), agreement.shortTitle(), count.scans(), count.originals(), (int) underReview);
    }

    private OverviewPage.MunicipalityRow row(MunicipalityStatus status, Map<String, Long> deviations) {
        Municipality municipality = status.municipality();
        List<AgreementStatus> missing =
                status.agreements().stream().filter(OverviewFilter::missing).toList();
        return new OverviewPage.MunicipalityRow(
                municipality.code(),
                municipality.name(),
                municipality.association(),
                municipality.area(),
                campaign.options().stream()
                        .map(o -> cells.option(status, o.number()))
                        .toList(),
                status.agreements().stream()
                        .map(a -> cells.agreement(status, a))
                        .toList(),
                deviations.getOrDefault(municipality.code(), 0L).intValue(),
                missing.size(),
                missing.stream().mapToInt(AgreementStatus::daysMissing).max().orElse(0));
    }

    private List<Choice> associations() {
        return campaign.associations().stream().map(Choice::of).toList();
    }

    private List<Choice> areas() {
        return campaign.municipalities().stream()
                .map(Municipality::area)
                .filter(area -> !area.isEmpty())
                .distinct()
                .sorted(Words.ALPHABETICAL)
                .map(Choice::of)
                .toList();
    }

    private List<Choice> states() {
        return Arrays.stream(OverviewFilter.values())
                .map(f -> new Choice(f.id(), words.of("overview.state." + f.id())))
                .toList();
    }
}
