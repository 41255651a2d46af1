package se.fvm.document;

/** Why a file could not be taken apart or read. */
public enum Problem {
    /** Wants a password. */
    ENCRYPTED,
    /** Damaged or empty. */
    CORRUPT,
    /** Past a limit of size, depth, number or time. */
    TOO_LARGE,
    /** A type that is kept but not read. */
    UNSUPPORTED
}
