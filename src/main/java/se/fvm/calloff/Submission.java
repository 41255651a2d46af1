package se.fvm.calloff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One paper that came in by mail, with its facts as they stand: the machine's reading, or a person's word over it.
 *
 * @param id identifies the document (the ledger's id); also breaks ties between equal arrivals
 * @param mail identifies the mail that brought it
 * @param arrived when the mail arrived
 * @param agreement id of the agreement; null unless kind is AGREEMENT, or where it is not known
 * @param municipality code of the municipality, or null where it is not known
 * @param options numbers of the options called off
 * @param optionsStated whether the paper names options at all; where not, {@code options} is empty
 * @param signed whether the municipality has signed
 * @param signedOn day of the municipality's last signature, or null
 * @param settled whether the facts stand without a person having to look any more
 * @param flags deviations found while reading
 */
public record Submission(
        long id,
        long mail,
        Instant arrived,
        PaperKind kind,
        @Nullable String agreement,
        @Nullable String municipality,
        SortedSet<Integer> options,
        boolean optionsStated,
        boolean signed,
        @Nullable LocalDate signedOn,
        boolean settled,
        Set<DeviationKind> flags) {

    public Submission {
        options = Collections.unmodifiableSortedSet(new TreeSet<>(options));
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }
}
