package se.fvm.review;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.fvm.ledger.Letter;

/**
 * A weekly report of the outbox as {@code /api/reports} gives it.
 *
 * @param week such as {@code 2020-W17}, or the day for one made before its week was over
 * @param edition 1, or more where it was sent again on purpose
 * @param state {@code waiting}, {@code sending}, {@code sent} or {@code cancelled}
 * @param asOf the moment that its figures speak of
 * @param sent when the server took it, or null
 */
public record ReportJson(
        long id,
        String week,
        int edition,
        String subject,
        List<String> recipients,
        String state,
        @Nullable Instant asOf,
        @Nullable Instant sent) {

    static ReportJson of(Letter letter) {
        return new ReportJson(
                letter.id(),
                letter.reference(),
                letter.edition(),
                letter.subject(),
                letter.recipients(),
                letter.state().name().toLowerCase(Locale.ROOT),
                letter.asOf(),
                letter.sent());
    }
}
