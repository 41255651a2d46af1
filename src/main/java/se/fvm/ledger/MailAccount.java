package se.fvm.ledger;

/**
 * Every mail accounted for: {@code archived = pending + filed + review + noAgreement + failed}.
 *
 * @param notFetched mails of the mailbox that could not be taken so far
 */
public record MailAccount(
        int archived, int pending, int filed, int review, int noAgreement, int failed, int notFetched) {}
