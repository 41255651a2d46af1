package se.fvm.ledger;

import java.time.Instant;

/**
 * A person's word on where a paper begins and ends within its file.
 *
 * @param firstPage 1-based
 * @param lastPage 1-based
 */
public record Extent(long document, int firstPage, int lastPage, String who, String reason, Instant recorded) {}
