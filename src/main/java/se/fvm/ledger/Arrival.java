package se.fvm.ledger;

/**
 * What entering a mail came to.
 *
 * @param id the mail's id
 * @param isNew false if it was there already; then it has been recorded as seen again
 */
public record Arrival(long id, boolean isNew) {}
