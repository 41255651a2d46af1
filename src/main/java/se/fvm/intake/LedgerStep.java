package se.fvm.intake;

import se.fvm.ledger.FetchFailures;

/** From the archive to the ledger. After this the mail is safe, and its place in the mailbox known. */
class LedgerStep {

    private final Register register;
    private final FetchFailures failures;
    private final boolean asArrived;

    LedgerStep(Register register, FetchFailures failures, boolean asArrived) {
        this.register = register;
        this.asArrived = asArrived;
        this.failures = failures;
    }

    /**
     * Enters a mail in the ledger.
     *
     * @throws ArchiveException if it cannot be read back from the archive
     */
    public MailboxMail enter(ArchivedMail mail) throws ArchiveException {
        register.fromMailbox(mail.archived(), mail.mail().place(), mail.internalDate(), asArrived);
        failures.resolved(mail.mail().place());
        return mail.mail();
    }
}
