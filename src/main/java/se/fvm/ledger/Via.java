package se.fvm.ledger;

/** How a mail came into the ledger. */
public enum Via {
    /** From the mailbox, over IMAP; only such mails may ever be answered. */
    MAILBOX,
    /** By the command {@code import}, or found in the archive without a row. */
    IMPORT,
    /** As a sample of the demo. */
    SAMPLE
}
