package se.fvm.ledger;

/** What a user may do; each role may do what those before it may. */
public enum Role {
    /** läsare: look at everything. */
    READER,
    /** granskare: decide on papers, register originals. */
    REVIEWER,
    /** administratör: users, letters, settings. */
    ADMINISTRATOR
}
