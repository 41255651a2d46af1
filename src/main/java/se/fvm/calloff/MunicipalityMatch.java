package se.fvm.calloff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The matching of one municipality. */
final class MunicipalityMatch {

    private final Campaign campaign;
    private final Municipality municipality;
    private final ExpectedCallOff expected;
    private final List<Paper> papers;
    private final List<Original> originals;

    /**
     * @param papers the municipality's agreements in the order in which they came
     * @param originals its originals by day of arrival
     */
    MunicipalityMatch(
            Campaign campaign,
            Municipality municipality,
            ExpectedCallOff expected,
            List<Paper> papers,
            List<Original> originals) {
        this.campaign = campaign;
        this.municipality = municipality;
        this.expected = expected;
        this.papers = papers;
        this.originals = originals;
    }

    MunicipalityStatus status(Instant asOf) {
        LocalDate today = asOf.atZone(campaign.zone()).toLocalDate();
        List<AgreementStatus> agreements = campaign.agreements().stream()
                .map(a -> new AgreementMatch(campaign, a.id(), of(a.id()), originals(a.id()), isExpected(a.id()))
                        .status(today))
                .toList();
        SortedSet<Integer> calledOff = new TreeSet<>();
        SortedSet<Integer> underReview = new TreeSet<>();
        for (AgreementStatus status : agreements) {
            if (callsOff(status.agreement())) {
                addOptions(status, calledOff, underReview);
            }
        }
        return new MunicipalityStatus(
                municipality, expected, calledOff, underReview, agreements, mismatches(agreements, calledOff, today));
    }

    private List<Paper> of(String agreement) {
        return papers.stream()
                .filter(p -> agreement.equals(p.submission().agreement()))
                .toList();
    }

    private List<Original> originals(String agreement) {
        return originals.stream().filter(o -> o.agreement().equals(agreement)).toList();
    }

    private boolean isExpected(String agreement) {
        return expected.agreements().contains(agreement);
    }

    private boolean callsOff(String agreement) {
        return campaign.agreement(agreement).map(AgreementKind::callsOff).orElse(false);
    }

    private static void addOptions(
            AgreementStatus status, SortedSet<Integer> calledOff, SortedSet<Integer> underReview) {
        if (status.state().counts()) {
            status.current().ifPresent(current -> calledOff.addAll(current.options()));
        } else {
            status.current().ifPresent(current -> underReview.addAll(current.options()));
        }
        status.waiting().forEach(waiting -> underReview.addAll(waiting.options()));
        underReview.removeAll(calledOff);
    }

    private List<Mismatch> mismatches(List<AgreementStatus> agreements, Set<Integer> calledOff, LocalDate today) {
        List<Mismatch> mismatches = new ArrayList<>();
        for (Paper paper : papers) {
            paper.standing().forEach(kind -> mismatches.add(ofPaper(kind, paper.submission())));
        }
        Set<String> needed = campaign.options().stream()
                .filter(o -> calledOff.contains(o.number()))
                .flatMap(o -> o.agreements().stream())
                .collect(Collectors.toSet());
        for (AgreementStatus status : agreements) {
            addMissing(status, needed, agreements, mismatches);
            addOfOriginals(status, today, mismatches);
        }
        return mismatches;
    }

    private Mismatch ofPaper(DeviationKind kind, Submission paper) {
        LocalDate arrived = day(paper);
        LocalDate deadline = campaign.rules().deadline();
        int days = switch (kind) {
            case LATE -> days(deadline, arrived);
            case SIGNED_LATE -> paper.signedOn() == null ? 0 : days(deadline, paper.signedOn());
            default -> 0;
        };
        return new Mismatch(kind, paper.municipality(), paper.agreement(), paper.mail(), paper.id(), arrived, days);
    }

    private void addMissing(
            AgreementStatus status, Set<String> needed, List<AgreementStatus> all, List<Mismatch> mismatches) {
        boolean nothingCame = status.current().isEmpty() && status.originals().isEmpty();
        if (nothingCame && needed.contains(status.agreement())) {
            LocalDate since = all.stream()
                    .filter(a -> callsOff(a.agreement()))
                    .flatMap(a -> a.current().stream())
                    .map(this::day)
                    .findFirst()
                    .orElseThrow();
            mismatches.add(ofAgreement(DeviationKind.MISSING_AGREEMENT, status, since, 0));
        }
    }

    private void addOfOriginals(AgreementStatus status, LocalDate today, List<Mismatch> mismatches) {
        if (status.state() == AgreementState.ORIGINAL_MISSING) {
            LocalDate since = today.minusDays(status.daysMissing() - 1L);
            mismatches.add(ofAgreement(DeviationKind.ORIGINAL_MISSING, status, since, status.daysMissing()));
        }
        if (status.originals().isEmpty()) {
            return;
        }
        Original first = status.originals().get(0);
        if (status.current().isEmpty()) {
            mismatches.add(ofAgreement(DeviationKind.ORIGINAL_WITHOUT_SCAN, status, first.arrived(), 0));
        }
        DeadlineRules rules = campaign.rules();
        LocalDate decisive = status.originals().stream()
                .map(Original::decisiveDay)
                .min(LocalDate::compareTo)
                .orElseThrow();
        if (rules.originalsByPosting()
                && rules.agreementsOnTime().contains(status.agreement())
                && decisive.isAfter(rules.deadline())) {
            int days = days(rules.deadline(), decisive);
            mismatches.add(ofAgreement(DeviationKind.ORIGINAL_LATE, status, first.arrived(), days));
        }
    }

    private Mismatch ofAgreement(DeviationKind kind, AgreementStatus status, LocalDate since, int days) {
        return new Mismatch(kind, municipality.code(), status.agreement(), null, null, since, days);
    }

    private LocalDate day(Submission paper) {
        return paper.arrived().atZone(campaign.zone()).toLocalDate();
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
