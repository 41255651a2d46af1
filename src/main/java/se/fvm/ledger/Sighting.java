package se.fvm.ledger;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mail that was in the ledger already was seen again. */
public record Sighting(long mail, Via via, @Nullable MailboxPlace placeOrNull, Instant seen) {

    public Optional<MailboxPlace> place() {
        return Optional.ofNullable(placeOrNull);
    }
}
