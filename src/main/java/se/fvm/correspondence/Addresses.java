package se.fvm.correspondence;

/** What mail addresses are made of. */
final class Addresses {

    private Addresses() {}

    /** What stands behind the at sign; the whole address where there is none. */
    static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }
}
