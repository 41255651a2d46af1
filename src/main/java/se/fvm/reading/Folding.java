package se.fvm.reading;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds text so that what a reader takes for the same word compares equal: lower case, without diacritics, with single
 * spaces in place of all else that is neither letter nor digit. Swedish å, ä and ö become a, a and o, since recognisers
 * lose their dots first.
 */
final class Folding {

    private Folding() {}

    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !folded.isEmpty()
                    && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }

    /** As {@link #fold}, without spaces too: recognisers split words and lose spaces. */
    static String squeeze(String text) {
        return fold(text).replace(" ", "");
    }
}
