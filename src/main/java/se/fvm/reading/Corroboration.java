package se.fvm.reading;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.fvm.calloff.DeviationKind;

/**
 * Compares the papers of one mail: most often they were signed on one day and belong to one matter, so that a doubtful
 * reading gains from a sure one that it resembles.
 */
final class Corroboration {

    private static final double SURE = 0.9;
    private static final double GAINED = 0.93;

    private Corroboration() {}

    static List<DocumentReading> ofDays(List<DocumentReading> documents) {
        return documents.stream().map(d -> corroborated(d, documents)).toList();
    }

    private static boolean sameParty(DocumentReading one, DocumentReading other) {
        return Objects.equals(one.municipality().value(), other.municipality().value());
    }

    private static DocumentReading corroborated(DocumentReading document, List<DocumentReading> all) {
        if (!document.flags().contains(DeviationKind.UNCERTAIN_DATE)) {
            return document;
        }
        Optional<LocalDate> sure = all.stream()
                .filter(d -> d.signedOn().value() != null && d.signedOn().confidence() >= SURE)
                .filter(d -> sameParty(d, document))
                .map(d -> d.signedOn().value())
                .filter(day -> candidate(document, day))
                .findFirst();
        if (sure.isEmpty()) {
            return document;
        }
        Set<DeviationKind> flags = EnumSet.copyOf(document.flags());
        flags.remove(DeviationKind.UNCERTAIN_DATE);
        return document.withDay(Fact.of(sure.get(), GAINED)).withFlags(flags);
    }

    private static boolean candidate(DocumentReading document, LocalDate day) {
        return day.equals(document.signedOn().value())
                || document.signedOn().others().stream().anyMatch(c -> c.value().equals(day));
    }
}
