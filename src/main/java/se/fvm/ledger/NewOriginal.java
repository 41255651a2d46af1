package se.fvm.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper original to be registered.
 *
 * @param municipality the municipality's code
 * @param agreement id of the agreement
 * @param posted day of posting, where known
 * @param arrived day on which it came into the office's hands
 * @param deemed day on which it counts as received
 * @param tracking number of the registered letter (kollinummer), may be empty
 * @param note free text, may be empty
 */
public record NewOriginal(
        String municipality,
        String agreement,
        @Nullable LocalDate posted,
        LocalDate arrived,
        LocalDate deemed,
        String tracking,
        String note) {}
