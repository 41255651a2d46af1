package se.fvm.reading;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PaperKind;

/**
 * What the machine reads of one paper.
 *
 * @param attachment name of the file that holds its first page
 * @param firstPage 1-based, within the attachment
 * @param lastPage 1-based, within the attachment
 * @param alsoIn names of further files that hold the rest of it (one picture a page, split scans)
 * @param agreement id of the agreement; value null unless kind is AGREEMENT
 * @param municipality code of the municipality
 * @param options numbers of the options; value null where the paper names none
 * @param signed by the municipality
 * @param signedOn day of the municipality's last signature
 * @param dnr the municipality's diarienummer as printed
 * @param flags deviations found while reading
 * @param needsReview whether a person has to look before the facts count
 */
public record DocumentReading(
        String attachment,
        int firstPage,
        int lastPage,
        List<String> alsoIn,
        Fact<PaperKind> kind,
        Fact<String> agreement,
        Fact<String> municipality,
        Fact<SortedSet<Integer>> options,
        Fact<Boolean> signed,
        Fact<LocalDate> signedOn,
        @Nullable String dnr,
        Set<DeviationKind> flags,
        boolean needsReview,
        List<Evidence> evidence) {

    public DocumentReading {
        alsoIn = List.copyOf(alsoIn);
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
        evidence = List.copyOf(evidence);
    }

    /** The same reading with other flags, and with what they mean for review. */
    public DocumentReading withFlags(Set<DeviationKind> others) {
        return new DocumentReading(
                attachment,
                firstPage,
                lastPage,
                alsoIn,
                kind,
                agreement,
                municipality,
                options,
                signed,
                signedOn,
                dnr,
                others,
                others.stream().anyMatch(DeviationKind::needsPerson),
                evidence);
    }

    /** The same reading with a diarienummer as it was seen. */
    DocumentReading withNumber(Evidence number) {
        return new DocumentReading(
                attachment,
                firstPage,
                lastPage,
                alsoIn,
                kind,
                agreement,
                municipality,
                options,
                signed,
                signedOn,
                number.value(),
                flags,
                needsReview,
                Stream.concat(evidence.stream(), Stream.of(number)).toList());
    }

    /** The same reading as another kind of paper. */
    DocumentReading withKind(Fact<PaperKind> other) {
        return new DocumentReading(
                attachment,
                firstPage,
                lastPage,
                alsoIn,
                other,
                agreement,
                municipality,
                options,
                signed,
                signedOn,
                dnr,
                flags,
                needsReview,
                evidence);
    }

    /** The same reading with another day of signing. */
    DocumentReading withDay(Fact<LocalDate> day) {
        return new DocumentReading(
                attachment,
                firstPage,
                lastPage,
                alsoIn,
                kind,
                agreement,
                municipality,
                options,
                signed,
                day,
                dnr,
                flags,
                needsReview,
                evidence);
    }
}
