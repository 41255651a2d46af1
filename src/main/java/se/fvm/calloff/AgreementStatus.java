package se.fvm.calloff;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one agreement of one municipality.
 *
 * @param agreement id of the agreement
 * @param currentOrNull the paper that the state speaks of: the latest that counts, else the latest that came
 * @param waiting later papers that do not count yet, earliest first
 * @param superseded earlier papers, earliest first
 * @param duplicates papers that came again
 * @param originals paper originals, by day of arrival
 * @param daysMissing days since the original should have been here, 0 unless it is missing
 */
public record AgreementStatus(
        String agreement,
        AgreementState state,
        @Nullable Submission currentOrNull,
        List<Submission> waiting,
        List<Submission> superseded,
        List<Submission> duplicates,
        List<Original> originals,
        int daysMissing) {

    public AgreementStatus {
        waiting = List.copyOf(waiting);
        superseded = List.copyOf(superseded);
        duplicates = List.copyOf(duplicates);
        originals = List.copyOf(originals);
    }

    public Optional<Submission> current() {
        return Optional.ofNullable(currentOrNull);
    }
}
