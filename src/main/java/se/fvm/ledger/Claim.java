package se.fvm.ledger;

import java.time.Instant;

/**
 * That somebody has something before them, so that two people do not decide the same unknowingly.
 *
 * @param subject what it is, such as {@code document 17}
 * @param since when it was taken
 * @param until when it ends by itself
 */
public record Claim(String subject, String who, Instant since, Instant until) {}
