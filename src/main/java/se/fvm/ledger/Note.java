package se.fvm.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody wants remembered.
 *
 * @param document the paper that it is about, or null
 * @param municipality code of the municipality that it is about, or null
 */
public record Note(
        long id, @Nullable Long document, @Nullable String municipality, String who, String text, Instant recorded) {}
