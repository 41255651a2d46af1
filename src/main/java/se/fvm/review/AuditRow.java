package se.fvm.review;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the log as a page shows it.
 *
 * @param what it was done to, in words
 * @param link where that is, or null
 */
record AuditRow(
        String when,
        String who,
        String action,
        String what,
        @Nullable String link,
        String was,
        String becomes,
        String reason) {}
