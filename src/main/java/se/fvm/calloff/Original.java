package se.fvm.calloff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper original that came by post.
 *
 * @param id the ledger's id
 * @param municipality the municipality's code
 * @param agreement id of the agreement
 * @param posted day of posting, where known
 * @param arrived day on which it came into the office's hands
 * @param deemed day on which it counts as received (förvaltningslagen 2017:900, 22 §)
 * @param tracking number of the registered letter (kollinummer), may be empty
 * @param note free text, may be empty
 */
public record Original(
        long id,
        String municipality,
        String agreement,
        @Nullable LocalDate posted,
        LocalDate arrived,
        LocalDate deemed,
        String tracking,
        String note) {

    /** The day that the deadline is compared with: the day of posting, else the deemed day. */
    public LocalDate decisiveDay() {
        return posted != null ? posted : deemed;
    }
}
