package se.fvm.ledger;

/** Somebody decided on something that has changed since they saw it. Nothing was entered. */
public class StaleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleException(String version) {
        super("changed meanwhile; now " + version);
    }
}
