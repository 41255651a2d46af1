package se.fvm.calloff;

/** How it stands with one agreement of one municipality. */
public enum AgreementState {
    /** Not expected, and nothing came. */
    NOT_EXPECTED("not-expected"),
    /** Expected, and no scan came. */
    EXPECTED("expected"),
    /** A scan came that cannot count, most often because the municipality has not signed it. */
    SCAN_RECEIVED("scan-received"),
    /** A scan came that a person has to look at before it can count. */
    UNDER_REVIEW("under-review"),
    /** The scan counts; its original is awaited, within the days of grace. */
    SETTLED("settled"),
    /** The scan counts; the days of grace have passed without its original. */
    ORIGINAL_MISSING("original-missing"),
    /** The scan counts and the original is here. */
    COMPLETE("complete");

    private final String id;

    AgreementState(String id) {
        this.id = id;
    }

    /** The name used in JSON. */
    public String id() {
        return id;
    }

    /** Whether a signed scan counts. */
    public boolean counts() {
        return this == SETTLED || this == ORIGINAL_MISSING || this == COMPLETE;
    }
}
