package se.fvm.intake;

/** This node has been through the mailbox, or could not get into it. */
record MailboxRoundEnded() {}
