package se.fvm.review;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import se.fvm.calloff.CallOffStatus;
import se.fvm.calloff.CallOffStatus.AgreementCount;
import se.fvm.calloff.CallOffStatus.OptionCount;
import se.fvm.ledger.MailAccount;

/**
 * The counts as other programs get them, from {@code /api/status} and from the command {@code status --json}.
 *
 * @param asOf the moment that they speak of
 * @param options by number of the option
 * @param agreements by id of the agreement
 * @param mails every mail accounted for
 */
public record StatusSummary(
        Instant asOf,
        SortedMap<Integer, OptionCount> options,
        Map<String, AgreementCount> agreements,
        MailAccount mails) {

    /** The counts of one moment; both must speak of it. */
    public static StatusSummary of(CallOffStatus status, MailAccount mails) {
        return new StatusSummary(status.asOf(), status.options(), status.agreements(), mails);
    }
}
