package se.fvm.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that happened to a signed agreement after it was complete.
 *
 * @param agreement id of the agreement
 * @param day when it was done
 */
public record AfterStep(String municipality, String agreement, Kind kind, LocalDate day, String who, Instant recorded) {

    /** What is done with an agreement in the end. */
    public enum Kind {
        /** The other party has signed too. */
        COUNTERSIGNED,
        /** One of the two copies has gone back to the municipality. */
        RETURNED,
        /** The call-off has gone to the supplier. */
        PASSED_ON;

        /** Its name in the database, in forms and in the message file. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind with this name, if there is one. */
        public static Optional<Kind> ofId(String id) {
            return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
        }
    }
}
