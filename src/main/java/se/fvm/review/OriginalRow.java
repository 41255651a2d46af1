package se.fvm.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.Original;

/**
 * An original as the list shows it.
 *
 * @param compared how it compares with its scan, or null where nobody has looked
 * @param flags what deviates, such as an original without a scan
 */
record OriginalRow(
        Original original,
        String municipality,
        String agreement,
        @Nullable Cell compared,
        List<Cell> flags) {}
