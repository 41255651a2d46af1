package se.fvm.correspondence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.AgreementStatus;
import se.fvm.calloff.CallOffStatus;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.MunicipalityStatus;
import se.fvm.calloff.Original;
import se.fvm.calloff.Submission;

/**
 * What is new in a week: what arrived during it, and what arrived before but became known only now, so that nothing
 * falls between two reports.
 */
final class WeeklyArrivals {

    private final Campaign campaign;
    private final ReportWeek week;

    WeeklyArrivals(Campaign campaign, ReportWeek week) {
        this.campaign = campaign;
        this.week = week;
    }

    /** The arrivals by day, then in the order of {@code now}; each agreement once a day and form. */
    List<WeeklyReport.CameIn> of(List<MunicipalityStatus> now, CallOffStatus before) {
        List<WeeklyReport.CameIn> cameIn = new ArrayList<>();
        for (MunicipalityStatus municipality : now) {
            String code = municipality.municipality().code();
            MunicipalityStatus then = before.municipality(code).orElse(null);
            for (AgreementStatus agreement : municipality.agreements()) {
                AgreementStatus earlier = then == null
                        ? null
                        : then.agreement(agreement.agreement()).orElse(null);
                Stream.concat(
                                scans(agreement, earlier).map(day -> arrival(municipality, agreement, day, false)),
                                originals(agreement, earlier).map(day -> arrival(municipality, agreement, day, true)))
                        .distinct()
                        .forEach(cameIn::add);
            }
        }
        cameIn.sort(Comparator.comparing(WeeklyReport.CameIn::day));
        return cameIn;
    }

    private Stream<LocalDate> scans(AgreementStatus agreement, @Nullable AgreementStatus earlier) {
        Set<Long> known =
                earlier == null ? Set.of() : papers(earlier).map(Submission::id).collect(Collectors.toSet());
        return papers(agreement)
                .filter(p -> !known.contains(p.id()) || !day(p).isBefore(week.monday()))
                .map(this::day);
    }

    /** A corrected original bears another id, so that days are compared. */
    private Stream<LocalDate> originals(AgreementStatus agreement, @Nullable AgreementStatus earlier) {
        boolean first = earlier == null || earlier.originals().isEmpty();
        return agreement.originals().stream()
                .map(Original::arrived)
                .filter(day -> first || !day.isBefore(week.monday()));
    }

    private WeeklyReport.CameIn arrival(
            MunicipalityStatus municipality, AgreementStatus agreement, LocalDate day, boolean original) {
        String title = campaign.agreement(agreement.agreement())
                .map(AgreementKind::shortTitle)
                .orElse(agreement.agreement());
        return new WeeklyReport.CameIn(day, municipality.municipality().name(), title, original);
    }

    /** Every paper of an agreement that came by mail, whether or not it counts. */
    static Stream<Submission> papers(AgreementStatus agreement) {
        return Stream.of(
                        agreement.superseded().stream(),
                        agreement.duplicates().stream(),
                        agreement.current().stream(),
                        agreement.waiting().stream())
                .flatMap(papers -> papers);
    }

    private LocalDate day(Submission paper) {
        ZoneId zone = campaign.zone();
        return LocalDate.ofInstant(paper.arrived(), zone);
    }
}
