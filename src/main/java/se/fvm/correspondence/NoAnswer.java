package se.fvm.correspondence;

/** Why a mail is not answered by itself (RFC 3834, 2). */
public enum NoAnswer {
    /** It did not come through the mailbox, but from a file, as a sample, or as a mail of the past. */
    NOT_FROM_MAILBOX(false),
    /** A program wrote it, or it went to a list: an answer could go round in circles. */
    AUTOMATIC(false),
    /** Its envelope has no sender ({@code <>}): it wants no answer. */
    NULL_SENDER(false),
    /** It comes from an address of our own. */
    OWN_ADDRESS(false),
    /** Its sender is an address that nobody reads, such as {@code noreply@}. */
    ROBOT(false),
    /** It has no sender that can be written to. */
    NO_SENDER(false),
    /** It answers a letter that we sent automatically. */
    ANSWERS_OUR_LETTER(false),
    /** Its sender has got as many letters within a day as one address may get. */
    TOO_MANY(false),
    /** There is no agreement in it. */
    NO_AGREEMENT(false),
    /** It is not settled: somebody has to look first. */
    NOT_SETTLED(true),
    /** Its sender belongs to no municipality of the campaign, so that the address may be forged. */
    FOREIGN_SENDER(true),
    /** Its envelope names another domain than its head. */
    OTHER_RETURN_PATH(true),
    /** It was not addressed to us, but came by a copy or redirection. */
    NOT_ADDRESSED(true),
    /** It came too long ago for an answer that nobody asked for. */
    TOO_OLD(true);

    private final boolean personMaySend;

    NoAnswer(boolean personMaySend) {
        this.personMaySend = personMaySend;
    }

    /** Whether a person who has looked may send an answer all the same. */
    public boolean personMaySend() {
        return personMaySend;
    }
}
