package se.fvm.cli;

import java.util.List;
import java.util.Set;
import se.fvm.calloff.DeviationKind;
import se.fvm.reading.MailReading;

/**
 * A reading with what only the run as a whole can say of it.
 *
 * @param added for each document the deviations from what is expected and from what came before
 * @param addedToMail the same for the mail as a whole
 */
record FlaggedReading(MailReading reading, List<Set<DeviationKind>> added, Set<DeviationKind> addedToMail) {

    FlaggedReading {
        added = List.copyOf(added);
    }
}
