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
 * @param settled whether the facts stand: read with certainty, or vouched for by a person
 * @param flags deviations found while reading
 * @param accepted deviations that a person has seen and that hold the paper back no longer
 * @param contentDigest the same for the same pages of the same bytes, empty where it is not known
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
        Set<DeviationKind> flags,
        Set<DeviationKind> accepted,
        String contentDigest) {

    public Submission {
        options = Collections.unmodifiableSortedSet(new TreeSet<>(options));
        flags = copy(flags);
        accepted = copy(accepted);
    }

    private static Set<DeviationKind> copy(Set<DeviationKind> kinds) {
        return kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }
}
