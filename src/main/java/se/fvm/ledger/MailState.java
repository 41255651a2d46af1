package se.fvm.ledger;

import java.util.stream.Stream;

/** What has become of a mail. Every archived mail is in exactly one state. */
public enum MailState {
    /** Waits to be read. */
    PENDING("pending"),
    /** All that it holds is settled. */
    FILED("filed"),
    /** A person has to look at it, or at one of its papers. */
    REVIEW("review"),
    /** Holds no agreement and needs no person. */
    NO_AGREEMENT("noAgreement"),
    /** Could not be read despite several attempts. */
    FAILED("failed");

    private final String id;

    MailState(String id) {
        this.id = id;
    }

    /** The name used in JSON and in the database. */
    public String id() {
        return id;
    }

    static MailState ofId(String id) {
        return Stream.of(values()).filter(s -> s.id.equals(id)).findFirst().orElseThrow();
    }
}
