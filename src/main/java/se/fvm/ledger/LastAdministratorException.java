package se.fvm.ledger;

/** A change would have left nobody who can administrate; nothing was changed. */
public final class LastAdministratorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param name of the only administrator
     */
    LastAdministratorException(String name) {
        super(name + " is the only administrator that is not locked");
    }
}
