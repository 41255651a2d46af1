package se.fvm.calloff;

import java.time.LocalDate;

/**
 * What the deadline means: which day each rule compares with it. A paper on the day itself is in time.
 *
 * @param deadline the last day, in the campaign's time zone
 * @param scansByArrival whether a mail is late when it arrives after the deadline
 * @param agreementsOnTime ids of the agreements that must have been sent by the deadline
 * @param originalsByPosting whether an original is late when posted (else: deemed received) after the deadline
 * @param signaturesByDate whether an agreement is late when signed after the deadline
 * @param graceDays days after the scan's arrival within which the original is expected
 */
public record DeadlineRules(
        LocalDate deadline,
        boolean scansByArrival,
        java.util.List<String> agreementsOnTime,
        boolean originalsByPosting,
        boolean signaturesByDate,
        int graceDays) {

    public DeadlineRules {
        agreementsOnTime = java.util.List.copyOf(agreementsOnTime);
    }
}
