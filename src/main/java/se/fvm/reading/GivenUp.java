package se.fvm.reading;

/** Why a file was left unread: it took the process that read it along, twice. */
public enum GivenUp {
    /** It took longer, by the clock or by the processor, than a file may. */
    TIME,
    /** It took more memory than a file may. */
    MEMORY,
    /** It filled more temporary space than a file may. */
    SPACE,
    /** The process ended by itself, most likely in native code. */
    CRASH
}
