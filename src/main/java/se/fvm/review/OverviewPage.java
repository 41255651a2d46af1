package se.fvm.review;

import java.time.LocalDate;
import java.util.List;

/**
 * What the first page shows.
 *
 * @param day the day whose end the page speaks of, or today
 * @param past whether {@code day} was asked for
 * @param deadlineWords the deadline and how far it is off
 * @param daysLeft days from {@code day} to the deadline, negative after it
 * @param total number of municipalities
 */
record OverviewPage(
        LocalDate day,
        boolean past,
        String deadlineWords,
        long daysLeft,
        int total,
        List<OptionRow> options,
        List<AgreementRow> agreements,
        List<MunicipalityRow> rows,
        Filter filter) {

    record OptionRow(int number, String title, int signedUp, int announced, int calledOff, int underReview) {}

    record AgreementRow(String title, String shortTitle, int scans, int originals, int underReview) {}

    /**
     * @param area name of its area of the roll-out, or empty
     * @param options one cell an option, in the order of the campaign
     * @param agreements one cell an agreement, in the order of the campaign
     * @param missingDays days for which the longest missing original has been missing
     */
    record MunicipalityRow(
            String code,
            String name,
            String association,
            String area,
            List<Cell> options,
            List<Cell> agreements,
            int deviations,
            int missing,
            long missingDays) {}

    /** What the reader chose, and what there is to choose from. */
    record Filter(OverviewChoice choice, List<Choice> associations, List<Choice> areas, List<Choice> states) {}
}
