package se.fvm.ledger;

import java.time.Instant;

/**
 * That an original was laid beside its scan.
 *
 * @param agrees whether options, pages and signatures are the same
 * @param differs what is not the same, empty where all is
 */
public record OriginalCheck(long original, boolean agrees, String differs, String who, Instant recorded) {}
