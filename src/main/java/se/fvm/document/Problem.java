package se.fvm.document;

/** Why a file could not be taken apart or read. */
public enum Problem {
    /** Wants a password. */
    ENCRYPTED,
    /** Damaged or empty. */
    CORRUPT,
    /** Past a limit of size, depth or number. */
    TOO_LARGE,
    /** Past the limit of time. */
    TOO_SLOW,
    /** A type that is kept but not read. */
    UNSUPPORTED
}
