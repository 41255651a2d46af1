package se.fvm.ledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.PaperKind;

/**
 * The facts of a paper.
 *
 * @param agreement id of the agreement; null unless kind is AGREEMENT, or where it is not known
 * @param municipality code of the municipality, or null where it is not known
 * @param options numbers of the options called off
 * @param optionsStated whether the paper names options at all; where not, {@code options} is empty
 * @param signed whether the municipality has signed
 * @param signedOn day of the municipality's last signature, or null
 * @param dnr the municipality's diarienummer, or null
 */
public record Facts(
        PaperKind kind,
        @Nullable String agreement,
        @Nullable String municipality,
        SortedSet<Integer> options,
        boolean optionsStated,
        boolean signed,
        @Nullable LocalDate signedOn,
        @Nullable String dnr) {

    public Facts {
        options = Collections.unmodifiableSortedSet(new TreeSet<>(options));
    }
}
