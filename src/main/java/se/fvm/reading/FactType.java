package se.fvm.reading;

/** The facts whose probability decides whether a person is asked. */
enum FactType {
    KIND("kind"),
    AGREEMENT("agreement"),
    MUNICIPALITY("municipality"),
    OPTIONS("options"),
    SIGNED("signed"),
    /** That the municipality has not signed: read in another way, and wrong in other ways. */
    UNSIGNED("unsigned"),
    SIGNED_ON("signedOn");

    private final String key;

    FactType(String key) {
        this.key = key;
    }

    /** Its name in {@code weights.properties} and in the benchmark's lines. */
    String key() {
        return key;
    }
}
