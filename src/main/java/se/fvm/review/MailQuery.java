package se.fvm.review;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import se.fvm.ledger.MailSearch;
import se.fvm.ledger.MailState;

/**
 * Which mails are to be seen; null or empty leaves none out.
 *
 * @param sok words that occur in sender, subject or file name
 * @param status id of a {@link MailState}
 * @param fran first day of arrival
 * @param till last day of arrival
 */
record MailQuery(
        @Nullable String sok,
        @Nullable String status,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate fran,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate till) {

    MailSearch.Query query(Days days) {
        return new MailSearch.Query(
                sok == null ? "" : sok,
                Arrays.stream(MailState.values())
                        .filter(s -> s.id().equals(status))
                        .findFirst()
                        .orElse(null),
                fran == null ? null : days.startOf(fran),
                till == null ? null : days.startOf(till.plusDays(1)));
    }
}
