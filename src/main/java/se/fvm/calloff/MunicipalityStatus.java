package se.fvm.calloff;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How it stands with one municipality.
 *
 * @param expected what is expected of it
 * @param calledOff options that a signed and settled call-off names
 * @param underReview options that only papers name which do not count yet
 * @param agreements one status for each agreement of the campaign, in the campaign's order
 * @param mismatches what deviates and no person has accepted
 */
public record MunicipalityStatus(
        Municipality municipality,
        ExpectedCallOff expected,
        SortedSet<Integer> calledOff,
        SortedSet<Integer> underReview,
        List<AgreementStatus> agreements,
        List<Mismatch> mismatches) {

    public MunicipalityStatus {
        calledOff = Collections.unmodifiableSortedSet(new TreeSet<>(calledOff));
        underReview = Collections.unmodifiableSortedSet(new TreeSet<>(underReview));
        agreements = List.copyOf(agreements);
        mismatches = List.copyOf(mismatches);
    }

    public Optional<AgreementStatus> agreement(String id) {
        return agreements.stream().filter(a -> a.agreement().equals(id)).findFirst();
    }
}
