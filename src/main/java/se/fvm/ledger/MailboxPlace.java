package se.fvm.ledger;

/**
 * Where a mail lies in a mailbox. The three together name it for good (RFC 3501, 2.3.1.1).
 *
 * @param mailbox account, host and folder, such as {@code fvm@mail.example.org/INBOX}
 * @param uidValidity the folder's UIDVALIDITY
 * @param uid the mail's UID in the folder
 */
public record MailboxPlace(String mailbox, long uidValidity, long uid) {}
