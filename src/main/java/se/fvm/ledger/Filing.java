package se.fvm.ledger;

import se.fvm.reading.MailReading;

/** Enters what was read of a mail. */
public interface Filing {

    /**
     * Enters a reading, its papers and its deviations, and settles the mail or lays it before a person; all in one
     * transaction. The same reading twice changes nothing; another reading of the same mail stands beside the earlier
     * one, and papers found again keep their ids and a person's decisions on them.
     *
     * @throws java.util.NoSuchElementException if there is no such mail
     */
    Filed file(long mail, MailReading reading);

    /**
     * Enters that a mail could not be read despite several attempts, and opens a deviation. A later reading ends it.
     *
     * @param reason why, in our own words: never an exception's text
     * @throws java.util.NoSuchElementException if there is no such mail
     */
    void failed(long mail, String reason);
}
