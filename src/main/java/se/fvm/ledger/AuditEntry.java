package se.fvm.ledger;

import java.time.Instant;

/**
 * Who did what, when.
 *
 * @param who a user, or {@code system}
 * @param action what was done, such as {@code document.corrected}
 * @param subject what it was done to, such as {@code document 17}
 * @param was what it was before, may be empty
 * @param becomes what it is now, may be empty
 * @param reason may be empty
 */
public record AuditEntry(
        long id,
        Instant recorded,
        String who,
        String action,
        String subject,
        String was,
        String becomes,
        String reason) {}
