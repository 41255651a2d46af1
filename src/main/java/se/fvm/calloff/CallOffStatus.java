package se.fvm.calloff;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How it stands with all call-offs at a moment.
 *
 * @param municipalities in the campaign's order
 * @param options counts by number of the option
 * @param agreements counts by id of the agreement, in the campaign's order
 */
public record CallOffStatus(
        Instant asOf,
        List<MunicipalityStatus> municipalities,
        SortedMap<Integer, OptionCount> options,
        Map<String, AgreementCount> agreements) {

    public CallOffStatus {
        municipalities = List.copyOf(municipalities);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        agreements = Collections.unmodifiableMap(agreements);
    }

    public Optional<MunicipalityStatus> municipality(String code) {
        return municipalities.stream()
                .filter(m -> m.municipality().code().equals(code))
                .findFirst();
    }

    /** What deviates, of all municipalities. */
    public Stream<Mismatch> mismatches() {
        return municipalities.stream().flatMap(m -> m.mismatches().stream());
    }

    /** Municipalities that signed up for an option, announced it, called it off, or whose call-off is looked at. */
    public record OptionCount(int signedUp, int announced, int calledOff, int underReview) {}

    /** Municipalities whose scan of an agreement counts, and whose original is here. */
    public record AgreementCount(int scans, int originals) {}
}
