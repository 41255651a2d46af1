package se.fvm.review;

import org.jspecify.annotations.Nullable;

/**
 * A state as a page shows it: in words, with a symbol and a colour, leading to what it rests on.
 *
 * @param tone {@code good}, {@code info}, {@code warn}, {@code bad} or empty
 * @param symbol id of a symbol of {@code symbols.html}
 * @param words the state in Swedish
 * @param link path of the evidence, or null where there is none yet
 */
record Cell(
        String tone, String symbol, String words, @Nullable String link) {}
