package se.fvm.reading;

import java.time.LocalDate;
import java.util.ArrayList;
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
    private static final double ALIKE = 0.6;
    private static final double GAINED = 0.93;

    private Corroboration() {}

    static List<DocumentReading> ofDays(List<DocumentReading> documents) {
        return documents.stream().map(d -> corroborated(d, documents)).toList();
    }

    /** Gives papers whose diarienummer was hardly legible that of another paper which it looks like. */
    static List<DocumentReading> ofNumbers(List<DocumentReading> documents) {
        return documents.stream().map(d -> numbered(d, documents)).toList();
    }

    private static DocumentReading numbered(DocumentReading document, List<DocumentReading> all) {
        List<Evidence> hints = document.evidence().stream()
                .filter(e -> e.fact().equals(DnrReader.HINT))
                .toList();
        if (hints.isEmpty()) {
            return document;
        }
        List<Evidence> evidence = new ArrayList<>(document.evidence());
        evidence.removeAll(hints);
        for (DocumentReading other : all) {
            String number = other.dnr();
            if (number != null && sameParty(document, other)) {
                for (Evidence hint : hints) {
                    if (OcrDistance.similarityWithin(Folding.squeeze(number), hint.value()) >= ALIKE) {
                        evidence.add(
                                new Evidence("dnr", number, hint.page(), hint.box(), hint.dpi(), hint.text(), GAINED));
                        return document.withNumber(number, evidence);
                    }
                }
            }
        }
        return document.withNumber(null, evidence);
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
