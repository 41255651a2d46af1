package se.fvm.intake;

/** This node has been through the whole mailbox. */
record MailboxRoundEnded() {}
