package se.fvm.calloff;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The matching of one agreement of one municipality. */
final class AgreementMatch {

    private final Campaign campaign;
    private final String agreement;
    private final List<Paper> papers;
    private final List<Original> originals;
    private final boolean expected;

    /** @param papers the papers of this agreement in the order in which they came */
    AgreementMatch(
            Campaign campaign, String agreement, List<Paper> papers, List<Original> originals, boolean expected) {
        this.campaign = campaign;
        this.agreement = agreement;
        this.papers = papers;
        this.originals = originals;
        this.expected = expected;
    }

    AgreementStatus status(LocalDate today) {
        @Nullable Paper current = current();
        int place = current == null ? -1 : papers.indexOf(current);
        int missing = current == null || !current.counts() ? 0 : daysMissing(current, today);
        return new AgreementStatus(
                agreement,
                state(current, missing),
                current == null ? null : current.submission(),
                others(place, papers.size(), p -> !p.isDuplicate()),
                others(-1, place, p -> !p.isDuplicate()),
                others(-1, papers.size(), p -> p.isDuplicate() && !p.equals(current)),
                originals,
                missing);
    }

    private List<Submission> others(int after, int before, Predicate<Paper> which) {
        return before <= after + 1
                ? List.of()
                : papers.subList(after + 1, before).stream()
                        .filter(which)
                        .map(Paper::submission)
                        .toList();
    }

    /**
     * A later paper supersedes an earlier one once it counts; until then the earlier one stands. A paper that came
     * again counts only where the first copy does not, as when that one is still looked at.
     */
    private @Nullable Paper current() {
        List<Predicate<Paper>> preferences =
                List.of(p -> p.counts() && !p.isDuplicate(), Paper::counts, p -> !p.isDuplicate(), p -> true);
        for (Predicate<Paper> preference : preferences) {
            List<Paper> fitting = papers.stream().filter(preference).toList();
            if (!fitting.isEmpty()) {
                return fitting.get(fitting.size() - 1);
            }
        }
        return null;
    }

    private AgreementState state(@Nullable Paper current, int daysMissing) {
        if (current == null) {
            return expected ? AgreementState.EXPECTED : AgreementState.NOT_EXPECTED;
        }
        if (!current.counts()) {
            boolean nothingToFindOut = papers.stream().allMatch(Paper::plainlyUnsigned);
            return nothingToFindOut ? AgreementState.SCAN_RECEIVED : AgreementState.UNDER_REVIEW;
        }
        if (!originals.isEmpty()) {
            return AgreementState.COMPLETE;
        }
        return daysMissing > 0 ? AgreementState.ORIGINAL_MISSING : AgreementState.SETTLED;
    }

    /** Days past the grace days; none where the paper is said to be signed electronically: no original will come. */
    private int daysMissing(Paper current, LocalDate today) {
        if (!originals.isEmpty() || current.submission().flags().contains(DeviationKind.E_SIGNED)) {
            return 0;
        }
        LocalDate due = current.submission()
                .arrived()
                .atZone(campaign.zone())
                .toLocalDate()
                .plusDays(campaign.rules().graceDays());
        return (int) Math.max(0, ChronoUnit.DAYS.between(due, today));
    }
}
