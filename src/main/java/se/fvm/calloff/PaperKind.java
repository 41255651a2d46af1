package se.fvm.calloff;

/** What a paper is, seen from the campaign. */
public enum PaperKind {
    /** One of the campaign's agreements. */
    AGREEMENT,
    /** An extract of minutes (protokollsutdrag). */
    DECISION,
    /** Anything else: cover letters, letters of intent, powers of attorney, drafts, pictures. */
    OTHER;

    /** The name used in JSON: the constant's name in lower case. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
