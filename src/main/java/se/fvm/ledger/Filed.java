package se.fvm.ledger;

/**
 * What filing a reading came to.
 *
 * @param state the mail's state now
 * @param documents papers that the reading found
 * @param isNew false if this very reading had been filed already
 */
public record Filed(MailState state, int documents, boolean isNew) {}
