package se.fvm.reading;

import java.util.EnumSet;
import java.util.Set;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PaperKind;

/**
 * Says whether the facts that a part of a paper gave are so sure that the rest of it need not be recognised. Nothing is
 * laid before a person that the rest might have settled, and nothing is called another paper than an agreement for want
 * of a title.
 */
final class Settled {

    private static final double SURE = 0.97;

    /** What is read from the block of signatures, in which no running text stands. */
    private static final Set<DeviationKind> OF_SIGNATURES = EnumSet.of(
            DeviationKind.UNCERTAIN_SIGNATURE,
            DeviationKind.UNCERTAIN_DATE,
            DeviationKind.UNDATED,
            DeviationKind.UNSIGNED);

    private Settled() {}

    /** Whether a person would be asked about more than the signatures. */
    static boolean doubtful(DocumentReading reading) {
        return !OF_SIGNATURES.containsAll(reading.flags());
    }

    static boolean is(DocumentReading reading) {
        if (doubtful(reading) || reading.kind().confidence() < SURE) {
            return false;
        }
        if (reading.kind().value() != PaperKind.AGREEMENT) {
            return reading.evidence().stream().anyMatch(e -> e.fact().equals("kind"));
        }
        return reading.agreement().confidence() >= SURE
                && reading.municipality().confidence() >= SURE
                && reading.options().value() != null
                && reading.options().confidence() >= SURE;
    }
}
