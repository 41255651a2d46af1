package se.fvm.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import se.fvm.calloff.DeemedDay;
import se.fvm.calloff.Original;

/**
 * The originals of one letter as the form sends them.
 *
 * @param agreements ids of those that lay in the letter, or null where none is ticked
 * @param deemed the day on which it counts as received; proposed from {@code arrived} where it is left empty
 */
record OriginalForm(
        String municipality,
        @Nullable List<String> agreements,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate posted,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate arrived,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate deemed,

        String tracking,
        String note) {

    static OriginalForm empty(LocalDate today) {
        return new OriginalForm("", List.of(), null, today, null, "", "");
    }

    public boolean ticked(String agreement) {
        return agreements != null && agreements.contains(agreement);
    }

    /** Key of the message that says what is amiss, or empty. */
    String amiss(LocalDate today) {
        if (municipality.isEmpty() || agreements == null || agreements.isEmpty() || arrived == null) {
            return "original.incomplete";
        }
        if (arrived.isAfter(today) || (posted != null && posted.isAfter(arrived))) {
            return "original.days.amiss";
        }
        return "";
    }

    /** One original for each agreement of the letter. */
    List<Original> originals(DeemedDay rule) {
        LocalDate day = java.util.Objects.requireNonNull(arrived);
        LocalDate counts = deemed != null ? deemed : rule.of(day);
        return java.util.Objects.requireNonNull(agreements).stream()
                .map(a -> new Original(0, municipality, a, posted, day, counts, tracking.strip(), note.strip()))
                .toList();
    }
}
