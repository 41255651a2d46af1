package se.fvm.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The figures of one weekly report (<i>Nuläge avrop v. NN</i>), as of a moment; every form of the report shows the
 * same ones. Names municipalities only, never a person.
 *
 * @param week the week that it covers, or the part of it up to {@code asOf}
 * @param asOf the figures are what was known just before this moment
 * @param day the last day that the figures speak of
 * @param campaign the campaign's name
 * @param remark a remark on made-up data, may be empty
 * @param deadline the last day
 * @param daysLeft days from {@code day} to the deadline, negative after it
 * @param total number of municipalities
 * @param cameIn what came in during the week, in order of arrival
 * @param silent names of the municipalities that have sent nothing
 * @param missing originals that have not come within the grace days, longest first
 * @param deviations open deviations by kind, most first
 * @param review names of the municipalities that have something under review
 * @param mailsInReview mails that a person has to look at
 */
public record WeeklyReport(
        ReportWeek week,
        Instant asOf,
        LocalDate day,
        String campaign,
        String remark,
        LocalDate deadline,
        long daysLeft,
        int total,
        List<OptionFigures> options,
        List<AgreementFigures> agreements,
        List<CameIn> cameIn,
        List<String> silent,
        List<Missing> missing,
        List<DeviationFigures> deviations,
        List<String> review,
        int mailsInReview) {

    public WeeklyReport {
        options = List.copyOf(options);
        agreements = List.copyOf(agreements);
        cameIn = List.copyOf(cameIn);
        silent = List.copyOf(silent);
        missing = List.copyOf(missing);
        deviations = List.copyOf(deviations);
        review = List.copyOf(review);
    }

    /** How many municipalities have come how far with an option. */
    public record OptionFigures(
            int number, String title, int signedUp, int announced, int calledOff, int underReview) {}

    /** From how many municipalities an agreement has come, as a scan and as an original. */
    public record AgreementFigures(String title, int scans, int originals) {}

    /**
     * What came in from a municipality on a day of the week.
     *
     * @param what the agreements, as scans or originals, in words
     */
    public record CameIn(LocalDate day, String municipality, String what) {}

    /**
     * An original that is missing.
     *
     * @param days past the grace days
     */
    public record Missing(String municipality, String agreement, int days) {}

    /**
     * How many deviations of a kind are open.
     *
     * @param kind the kind in words
     */
    public record DeviationFigures(String kind, int open) {}
}
