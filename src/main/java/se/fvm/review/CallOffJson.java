package se.fvm.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.AgreementStatus;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.Mismatch;
import se.fvm.calloff.MunicipalityStatus;
import se.fvm.calloff.Original;
import se.fvm.calloff.Submission;

/**
 * One municipality's call-off as {@code /api/call-offs} gives it.
 *
 * @param code the municipality's code
 * @param calledOff options that a signed and settled call-off names
 * @param underReview options that only papers name which do not count yet
 * @param agreements by id of the agreement
 * @param flags kinds of what deviates
 */
public record CallOffJson(
        String code,
        String name,
        String association,
        Expected expected,
        SortedSet<Integer> calledOff,
        SortedSet<Integer> underReview,
        Map<String, Agreement> agreements,
        List<String> flags) {

    static CallOffJson of(MunicipalityStatus status) {
        Map<String, Agreement> agreements = new LinkedHashMap<>();
        status.agreements().forEach(a -> agreements.put(a.agreement(), Agreement.of(a)));
        return new CallOffJson(
                status.municipality().code(),
                status.municipality().name(),
                status.municipality().association(),
                new Expected(
                        status.expected().signedUp(),
                        status.expected().announced(),
                        status.expected().agreements()),
                status.calledOff(),
                status.underReview(),
                agreements,
                status.mismatches().stream()
                        .map(Mismatch::kind)
                        .map(DeviationKind::flag)
                        .distinct()
                        .toList());
    }

    /** What is expected: options signed up for and announced, and ids of agreements. */
    public record Expected(SortedSet<Integer> signedUp, SortedSet<Integer> announced, SortedSet<String> agreements) {}

    /**
     * How it stands with an agreement.
     *
     * @param state such as {@code settled}
     * @param document id of the paper that the state speaks of, or null
     * @param mail id of the mail that brought it, or null
     * @param daysMissing days since the original should have been here, else 0
     */
    public record Agreement(
            String state,
            @Nullable Long document,
            @Nullable Long mail,
            @Nullable LocalDate signedOn,
            int daysMissing,
            List<PaperOriginal> originals) {

        static Agreement of(AgreementStatus status) {
            Submission current = status.currentOrNull();
            return new Agreement(
                    status.state().id(),
                    current == null ? null : current.id(),
                    current == null ? null : current.mail(),
                    current == null ? null : current.signedOn(),
                    status.daysMissing(),
                    status.originals().stream().map(PaperOriginal::of).toList());
        }
    }

    /** An original: when it was posted (or null), arrived, and counts as received. */
    public record PaperOriginal(@Nullable LocalDate posted, LocalDate arrived, LocalDate deemed, String tracking) {

        static PaperOriginal of(Original original) {
            return new PaperOriginal(original.posted(), original.arrived(), original.deemed(), original.tracking());
        }
    }
}
