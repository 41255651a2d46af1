package se.fvm.calloff;

/** How much a deviation matters; the order is the order of the review queue, worst last. */
public enum Severity {
    /** Worth knowing; nobody needs to act. */
    NOTE,
    /** A person has to look or something has to be asked for. */
    WARNING,
    /** The paper cannot count as it is, or may have been misread. */
    SERIOUS
}
