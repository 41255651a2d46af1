package se.fvm.document;

/** Tells an empty page from one with something on it. */
final class Blankness {

    private Blankness() {}

    static boolean of(Page page) {
        return page.text().lines().isEmpty();
    }
}
