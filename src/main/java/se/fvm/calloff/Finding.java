package se.fvm.calloff;

import org.jspecify.annotations.Nullable;

/**
 * What comparison says of a paper.
 *
 * @param earlier id of the paper before that it repeats or changes, or null where it is compared with none
 */
public record Finding(DeviationKind kind, @Nullable Long earlier) {}
