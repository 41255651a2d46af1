package se.fvm.ledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /** The facts by name, as texts of the ledger; empty for what is not known. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("kind", kind.id());
        texts.put("agreement", Objects.requireNonNullElse(agreement, ""));
        texts.put("municipality", Objects.requireNonNullElse(municipality, ""));
        texts.put("options", optionsStated ? Columns.options(options) : "");
        texts.put("signed", String.valueOf(signed));
        texts.put("signedOn", signedOn == null ? "" : signedOn.toString());
        texts.put("dnr", Objects.requireNonNullElse(dnr, ""));
        return texts;
    }

    /** Those of these facts that others differ in, such as {@code municipality=1470, options=1 3}. */
    String differing(Facts others) {
        SortedMap<String, String> theirs = others.texts();
        return texts().entrySet().stream()
                .filter(fact -> !fact.getValue().equals(theirs.get(fact.getKey())))
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(", "));
    }
}
