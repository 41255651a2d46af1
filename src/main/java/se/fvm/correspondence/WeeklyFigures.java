package se.fvm.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.AgreementState;
import se.fvm.calloff.AgreementStatus;
import se.fvm.calloff.CallOffOption;
import se.fvm.calloff.CallOffStatus;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.MunicipalityStatus;
import se.fvm.calloff.Original;
import se.fvm.calloff.Submission;
import se.fvm.ledger.Deviation;
import se.fvm.ledger.MailAccount;

/** Takes the weekly report's figures from what the ledger knew at a moment. */
final class WeeklyFigures {

    private final Campaign campaign;
    private final Words words;

    WeeklyFigures(Campaign campaign, Words words) {
        this.campaign = campaign;
        this.words = words;
    }

    /**
     * The figures.
     *
     * @param day the last day that they speak of; {@code status} is that of its end
     * @param open the deviations that were open then
     */
    WeeklyReport of(LocalDate day, CallOffStatus status, List<Deviation> open, MailAccount mails) {
        ReportWeek week = ReportWeek.holding(day);
        List<MunicipalityStatus> all = status.municipalities();
        LocalDate deadline = campaign.rules().deadline();
        return new WeeklyReport(
                week,
                status.asOf(),
                day,
                campaign.name(),
                campaign.synthetic(),
                deadline,
                ChronoUnit.DAYS.between(day, deadline),
                all.size(),
                options(status),
                agreements(status),
                cameIn(week, day, all),
                names(all.stream().filter(WeeklyFigures::silent)),
                missing(all),
                deviations(open),
                names(all.stream().filter(WeeklyFigures::underReview)),
                mails.review() + mails.failed());
    }

    private List<WeeklyReport.OptionFigures> options(CallOffStatus status) {
        return status.options().entrySet().stream()
                .map(e -> new WeeklyReport.OptionFigures(
                        e.getKey(),
                        campaign.option(e.getKey()).map(CallOffOption::title).orElse(""),
                        e.getValue().signedUp(),
                        e.getValue().announced(),
                        e.getValue().calledOff(),
                        e.getValue().underReview()))
                .toList();
    }

    private List<WeeklyReport.AgreementFigures> agreements(CallOffStatus status) {
        return status.agreements().entrySet().stream()
                .map(e -> new WeeklyReport.AgreementFigures(
                        campaign.agreement(e.getKey()).map(AgreementKind::title).orElse(e.getKey()),
                        e.getValue().scans(),
                        e.getValue().originals()))
                .toList();
    }

    private List<WeeklyReport.CameIn> cameIn(ReportWeek week, LocalDate last, List<MunicipalityStatus> all) {
        List<WeeklyReport.CameIn> cameIn = new ArrayList<>();
        for (MunicipalityStatus municipality : all) {
            Map<LocalDate, List<String>> days = new TreeMap<>();
            for (AgreementStatus agreement : municipality.agreements()) {
                String title = shortTitle(agreement.agreement());
                papers(agreement).map(p -> day(p.arrived())).distinct().forEach(day -> add(days, day, title, "scan"));
                agreement.originals().stream()
                        .map(Original::arrived)
                        .distinct()
                        .forEach(day -> add(days, day, title, "original"));
            }
            days.forEach((day, what) -> {
                if (!day.isBefore(week.monday()) && !day.isAfter(last)) {
                    cameIn.add(new WeeklyReport.CameIn(
                            day, municipality.municipality().name(), String.join(", ", what)));
                }
            });
        }
        cameIn.sort(Comparator.comparing(WeeklyReport.CameIn::day));
        return cameIn;
    }

    private void add(Map<LocalDate, List<String>> days, LocalDate day, String title, String form) {
        days.computeIfAbsent(day, none -> new ArrayList<>()).add(words.of("report.came.in." + form, title));
    }

    private static Stream<Submission> papers(AgreementStatus agreement) {
        return Stream.of(
                        agreement.current().stream(),
                        agreement.waiting().stream(),
                        agreement.superseded().stream(),
                        agreement.duplicates().stream())
                .flatMap(papers -> papers);
    }

    private List<WeeklyReport.Missing> missing(List<MunicipalityStatus> all) {
        return all.stream()
                .flatMap(m -> m.agreements().stream()
                        .filter(a -> a.state() == AgreementState.ORIGINAL_MISSING)
                        .map(a -> new WeeklyReport.Missing(
                                m.municipality().name(), shortTitle(a.agreement()), a.daysMissing())))
                .sorted(Comparator.comparing(WeeklyReport.Missing::days).reversed())
                .toList();
    }

    private List<WeeklyReport.DeviationFigures> deviations(List<Deviation> open) {
        Map<DeviationKind, Long> counts =
                open.stream().collect(Collectors.groupingBy(Deviation::kind, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<DeviationKind, Long>comparingByValue().reversed())
                .map(e -> new WeeklyReport.DeviationFigures(
                        words.of(e.getKey()), e.getValue().intValue()))
                .toList();
    }

    private static boolean silent(MunicipalityStatus municipality) {
        return municipality.agreements().stream()
                .allMatch(a -> papers(a).findAny().isEmpty() && a.originals().isEmpty());
    }

    private static boolean underReview(MunicipalityStatus municipality) {
        return municipality.agreements().stream()
                .anyMatch(a ->
                        a.state() == AgreementState.UNDER_REVIEW || !a.waiting().isEmpty());
    }

    private static List<String> names(Stream<MunicipalityStatus> municipalities) {
        return municipalities
                .map(m -> m.municipality().name())
                .sorted(Words.ALPHABETICAL)
                .toList();
    }

    private String shortTitle(String agreement) {
        return campaign.agreement(agreement).map(AgreementKind::shortTitle).orElse(agreement);
    }

    private LocalDate day(Instant moment) {
        ZoneId zone = campaign.zone();
        return LocalDate.ofInstant(moment, zone);
    }
}
