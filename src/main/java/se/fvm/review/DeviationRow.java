package se.fvm.review;

import org.jspecify.annotations.Nullable;

/**
 * A deviation as a list shows it.
 *
 * @param severity how bad it is, with symbol and words
 * @param kind what it is, in words
 * @param what details in words, may be empty
 * @param municipality name, or null where it is not known
 * @param code the municipality's code, or null
 * @param about the mail or document that it concerns, in words
 * @param link path of what it concerns
 * @param since when it was raised, in words
 * @param settled when and by whom it was settled, or null while it is open
 * @param closable whether it can be closed by itself, being about no paper and no mail
 */
record DeviationRow(
        String id,
        Cell severity,
        String kind,
        String what,
        @Nullable String municipality,
        @Nullable String code,
        String about,
        String link,
        String since,
        @Nullable String settled,
        boolean closable) {}
