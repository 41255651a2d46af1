package se.fvm.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import se.fvm.calloff.AgreementState;
import se.fvm.calloff.AgreementStatus;
import se.fvm.calloff.MunicipalityStatus;

/** The states by which the municipalities can be filtered. */
enum OverviewFilter {
    /** No paper has come. */
    SILENT,
    /** A person has to look at a paper. */
    REVIEW,
    /** An original is missing. */
    MISSING,
    /** Something deviates from what was expected. */
    DEVIATIONS,
    /** An expected agreement is not complete. */
    INCOMPLETE,
    /** All expected agreements are complete. */
    COMPLETE;

    boolean holds(MunicipalityStatus status) {
        return switch (this) {
            case SILENT ->
                all(status, a -> a.current().isEmpty() && a.originals().isEmpty());
            case REVIEW ->
                !all(
                        status,
                        a -> a.state() != AgreementState.UNDER_REVIEW
                                && a.waiting().isEmpty());
            case MISSING -> !all(status, a -> !missing(a));
            case DEVIATIONS -> !status.mismatches().isEmpty();
            case INCOMPLETE -> !all(status, OverviewFilter::complete);
            case COMPLETE -> all(status, OverviewFilter::complete);
        };
    }

    /** Its name in an address and in the message file. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<OverviewFilter> ofId(String id) {
        return Arrays.stream(values()).filter(f -> f.id().equals(id)).findFirst();
    }

    static boolean missing(AgreementStatus status) {
        return status.state() == AgreementState.ORIGINAL_MISSING;
    }

    private static boolean complete(AgreementStatus status) {
        return status.state() == AgreementState.COMPLETE || status.state() == AgreementState.NOT_EXPECTED;
    }

    private static boolean all(MunicipalityStatus status, Predicate<AgreementStatus> holds) {
        return status.agreements().stream().allMatch(holds);
    }
}
