package se.fvm.review;

import java.util.List;
import se.fvm.correspondence.Words;
import se.fvm.ledger.MailAccount;

/**
 * Every mail accounted for: the parts add up to what is archived.
 *
 * @param archived mails in the archive
 * @param notFetched mails of the mailbox that could not be taken so far
 */
record AccountView(int archived, List<Part> parts, int notFetched) {

    /** A number of mails and what became of them, in words. */
    record Part(int count, String words) {}

    static AccountView of(MailAccount account, Words words) {
        return new AccountView(
                account.archived(),
                List.of(
                        new Part(account.pending(), words.of("mails.pending")),
                        new Part(account.filed(), words.of("mails.filed")),
                        new Part(account.review(), words.of("mails.review")),
                        new Part(account.noAgreement(), words.of("mails.noAgreement")),
                        new Part(account.failed(), words.of("mails.failed"))),
                account.notFetched());
    }
}
