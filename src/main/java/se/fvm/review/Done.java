package se.fvm.review;

import org.jspecify.annotations.Nullable;

/**
 * What was just done, told on the page that follows.
 *
 * @param text in words
 * @param document the paper that it was done to
 * @param decision the decision that can be taken back, or null where nothing can
 */
record Done(String text, long document, @Nullable Long decision) {}
