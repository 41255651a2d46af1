package se.fvm.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import se.fvm.calloff.DeemedDay;
import se.fvm.calloff.Original;

/**
 * The originals of one letter as the form sends them.
 *
 * @param agreements ids of those that lay in the letter, or null where none is ticked
 * @param compared {@code agrees}, {@code differs}, or empty where nobody has laid them beside the scans
 * @param differs what differs
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
        String note,
        String compared,
        String differs,
        String reason) {

    /** A form that somebody made up may lack fields. */
    OriginalForm {
        municipality = Objects.requireNonNullElse(municipality, "");
        tracking = Objects.requireNonNullElse(tracking, "").strip();
        note = Objects.requireNonNullElse(note, "").strip();
        compared = Objects.requireNonNullElse(compared, "");
        differs = Objects.requireNonNullElse(differs, "").strip();
        reason = Objects.requireNonNullElse(reason, "").strip();
    }

    static OriginalForm empty(LocalDate today) {
        return new OriginalForm("", List.of(), null, today, null, "", "", "", "", "");
    }

    /** An original as it was registered, to correct it. */
    static OriginalForm of(Original original) {
        return new OriginalForm(
                original.municipality(),
                List.of(original.agreement()),
                original.posted(),
                original.arrived(),
                original.deemed(),
                original.tracking(),
                original.note(),
                "",
                "",
                "");
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
        if (deemed != null && deemed.isAfter(arrived)) {
            return "original.deemed.amiss";
        }
        if (compared.equals("differs") && differs.isEmpty()) {
            return "original.differs.missing";
        }
        return "";
    }

    /** One original for each agreement of the letter. */
    List<Original> originals(DeemedDay rule) {
        LocalDate day = Objects.requireNonNull(arrived);
        LocalDate counts = deemed != null ? deemed : rule.of(day);
        return Objects.requireNonNull(agreements).stream()
                .map(a -> new Original(0, municipality, a, posted, day, counts, tracking, note))
                .toList();
    }
}
