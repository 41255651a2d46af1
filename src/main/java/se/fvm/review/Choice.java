package se.fvm.review;

/**
 * One of the values that a field offers.
 *
 * @param value as the form sends it
 * @param words as the page shows it
 */
record Choice(String value, String words) {

    /** One that the form sends as the page shows it. */
    static Choice of(String words) {
        return new Choice(words, words);
    }
}
