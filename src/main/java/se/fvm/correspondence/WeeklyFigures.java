package se.fvm.correspondence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.AgreementState;
import se.fvm.calloff.AgreementStatus;
import se.fvm.calloff.CallOffOption;
import se.fvm.calloff.CallOffStatus;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.MunicipalityStatus;
import se.fvm.calloff.Submission;
import se.fvm.ledger.Deviation;
import se.fvm.ledger.MailAccount;

/** Takes the weekly report's figures from what the ledger knew at the end of the week and of the week before. */
final class WeeklyFigures {

    private static final Comparator<MunicipalityStatus> BY_NAME =
            Comparator.comparing(m -> m.municipality().name(), Words.ALPHABETICAL);

    private final Campaign campaign;

    WeeklyFigures(Campaign campaign) {
        this.campaign = campaign;
    }

    /**
     * The figures.
     *
     * @param day the last day that they speak of
     * @param now what was known at its end
     * @param before what was known at the end of the week before
     * @param known every deviation that was entered by now, open or ended
     * @param mails of now
     */
    WeeklyReport of(LocalDate day, KnownThen now, KnownThen before, List<Deviation> known, MailAccount mails) {
        ReportWeek week = ReportWeek.holding(day);
        CallOffStatus status = now.status();
        List<MunicipalityStatus> all =
                status.municipalities().stream().sorted(BY_NAME).toList();
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
                options(status, before.status()),
                agreements(status, before.status()),
                associations(all),
                new WeeklyArrivals(campaign, week).of(all, before.status()),
                silent(all),
                missing(all),
                new DeviationFlow(before.status().asOf()).of(now.open(), before.open(), known),
                municipalities(all),
                new WeeklyReport.Reservations(
                        underReview(all), mails.pending(), mails.review(), mails.failed(), mails.notFetched()));
    }

    private List<WeeklyReport.OptionFigures> options(CallOffStatus status, CallOffStatus before) {
        List<WeeklyReport.OptionFigures> figures = new ArrayList<>();
        for (CallOffOption option : campaign.options()) {
            CallOffStatus.OptionCount now = status.options().get(option.number());
            CallOffStatus.OptionCount then = before.options().get(option.number());
            if (now != null && then != null) {
                figures.add(new WeeklyReport.OptionFigures(
                        option.number(),
                        option.title(),
                        now.signedUp(),
                        now.announced(),
                        now.calledOff(),
                        now.calledOff() - then.calledOff(),
                        now.underReview()));
            }
        }
        return figures;
    }

    private List<WeeklyReport.AgreementFigures> agreements(CallOffStatus status, CallOffStatus before) {
        List<WeeklyReport.AgreementFigures> figures = new ArrayList<>();
        for (AgreementKind agreement : campaign.agreements()) {
            CallOffStatus.AgreementCount now = status.agreements().get(agreement.id());
            CallOffStatus.AgreementCount then = before.agreements().get(agreement.id());
            if (now != null && then != null) {
                figures.add(new WeeklyReport.AgreementFigures(
                        agreement.title(),
                        now.scans(),
                        now.scans() - then.scans(),
                        now.originals(),
                        now.originals() - then.originals()));
            }
        }
        return figures;
    }

    private List<WeeklyReport.AssociationFigures> associations(List<MunicipalityStatus> all) {
        SortedMap<String, List<MunicipalityStatus>> members = new TreeMap<>(Words.ALPHABETICAL);
        all.forEach(m -> members.computeIfAbsent(m.municipality().association(), none -> new ArrayList<>())
                .add(m));
        return members.entrySet().stream()
                .map(e -> association(e.getKey(), e.getValue()))
                .toList();
    }

    private WeeklyReport.AssociationFigures association(String name, List<MunicipalityStatus> members) {
        SortedMap<Integer, Integer> calledOff = new TreeMap<>();
        campaign.options()
                .forEach(o -> calledOff.put(
                        o.number(), count(members, m -> m.calledOff().contains(o.number()))));
        List<WeeklyReport.AssociationAgreement> agreements = campaign.agreements().stream()
                .map(a -> new WeeklyReport.AssociationAgreement(
                        a.shortTitle(),
                        count(members, m -> of(m, a).state().counts()),
                        count(members, m -> !of(m, a).originals().isEmpty())))
                .toList();
        return new WeeklyReport.AssociationFigures(name, members.size(), calledOff, agreements);
    }

    private static AgreementStatus of(MunicipalityStatus municipality, AgreementKind agreement) {
        return municipality.agreement(agreement.id()).orElseThrow();
    }

    private static int count(List<MunicipalityStatus> all, Predicate<MunicipalityStatus> which) {
        return (int) all.stream().filter(which).count();
    }

    private static SortedMap<String, List<String>> silent(List<MunicipalityStatus> all) {
        return all.stream()
                .filter(m -> m.agreements().stream()
                        .allMatch(a -> WeeklyArrivals.papers(a).findAny().isEmpty()
                                && a.originals().isEmpty()))
                .collect(Collectors.groupingBy(
                        m -> m.municipality().association(),
                        () -> new TreeMap<>(Words.ALPHABETICAL),
                        Collectors.mapping(m -> m.municipality().name(), Collectors.toList())));
    }

    private List<WeeklyReport.Missing> missing(List<MunicipalityStatus> all) {
        return all.stream()
                .flatMap(m -> m.agreements().stream()
                        .filter(a -> a.state() == AgreementState.ORIGINAL_MISSING)
                        .map(a -> new WeeklyReport.Missing(
                                m.municipality().name(),
                                shortTitle(a.agreement()),
                                day(a.current().orElseThrow()),
                                a.daysMissing())))
                .sorted(Comparator.comparing(WeeklyReport.Missing::days).reversed())
                .toList();
    }

    private static List<WeeklyReport.MunicipalityFigures> municipalities(List<MunicipalityStatus> all) {
        return all.stream()
                .map(m -> new WeeklyReport.MunicipalityFigures(
                        m.municipality().name(), List.copyOf(m.calledOff()), m.agreements()))
                .toList();
    }

    private List<WeeklyReport.UnderReview> underReview(List<MunicipalityStatus> all) {
        return all.stream()
                .flatMap(m -> m.agreements().stream()
                        .filter(a -> papersUnderReview(a) > 0)
                        .map(a -> new WeeklyReport.UnderReview(
                                m.municipality().name(), shortTitle(a.agreement()), papersUnderReview(a))))
                .toList();
    }

    private static int papersUnderReview(AgreementStatus agreement) {
        int current = agreement.state() == AgreementState.UNDER_REVIEW ? 1 : 0;
        return current + agreement.waiting().size();
    }

    private String shortTitle(String agreement) {
        return campaign.agreement(agreement).map(AgreementKind::shortTitle).orElse(agreement);
    }

    private LocalDate day(Submission paper) {
        return LocalDate.ofInstant(paper.arrived(), campaign.zone());
    }
}
