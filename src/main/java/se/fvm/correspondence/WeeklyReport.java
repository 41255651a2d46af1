package se.fvm.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.fvm.calloff.AgreementStatus;
import se.fvm.calloff.DeviationKind;

/**
 * The figures of one weekly report (<i>Nuläge avrop v. NN</i>), as of a moment; every form of the report shows the
 * same ones. Names municipalities only, never a person.
 *
 * @param week the week that it covers, or the part of it up to {@code asOf}
 * @param asOf the figures are what was known at this moment
 * @param day the last day that the figures speak of
 * @param campaign the campaign's name
 * @param remark a remark on made-up data, may be empty
 * @param deadline the last day
 * @param daysLeft days from {@code day} to the deadline, negative after it
 * @param total number of municipalities
 * @param cameIn what is new since the end of the week before, in order of arrival
 * @param silent names of the municipalities that nothing has come from, by association
 * @param missing originals that have not come within the grace days, longest first
 * @param deviations by kind, most open ones first
 * @param municipalities how it stands with each, in alphabetical order
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
        List<AssociationFigures> associations,
        List<CameIn> cameIn,
        SortedMap<String, List<String>> silent,
        List<Missing> missing,
        List<DeviationFigures> deviations,
        List<MunicipalityFigures> municipalities,
        Reservations reservations) {

    public WeeklyReport {
        options = List.copyOf(options);
        agreements = List.copyOf(agreements);
        associations = List.copyOf(associations);
        cameIn = List.copyOf(cameIn);
        silent = Collections.unmodifiableSortedMap(new TreeMap<>(silent));
        missing = List.copyOf(missing);
        deviations = List.copyOf(deviations);
        municipalities = List.copyOf(municipalities);
    }

    /** How many municipalities nothing has come from. */
    public int silentCount() {
        return silent.values().stream().mapToInt(List::size).sum();
    }

    /**
     * How many municipalities have come how far with an option.
     *
     * @param change of {@code calledOff} since the end of the week before
     */
    public record OptionFigures(
            int number, String title, int signedUp, int announced, int calledOff, int change, int underReview) {}

    /**
     * From how many municipalities an agreement has come.
     *
     * @param scans signed scans that count
     * @param scansChange since the end of the week before
     * @param originalsChange since the end of the week before
     */
    public record AgreementFigures(String title, int scans, int scansChange, int originals, int originalsChange) {}

    /**
     * How far the municipalities of an association have come.
     *
     * @param municipalities how many it has
     * @param calledOff municipalities by number of the option
     * @param agreements one for each agreement, in the campaign's order
     */
    public record AssociationFigures(
            String name,
            int municipalities,
            SortedMap<Integer, Integer> calledOff,
            List<AssociationAgreement> agreements) {

        public AssociationFigures {
            calledOff = Collections.unmodifiableSortedMap(new TreeMap<>(calledOff));
            agreements = List.copyOf(agreements);
        }
    }

    /** From how many municipalities of an association an agreement has come. */
    public record AssociationAgreement(String agreement, int scans, int originals) {}

    /**
     * What came in from a municipality.
     *
     * @param day of its arrival; before the week where it became known, or whose it is, only during the week
     * @param agreement the agreement's short title
     * @param original true for a paper original, false for a scan
     */
    public record CameIn(LocalDate day, String municipality, String agreement, boolean original) {}

    /**
     * An original that is missing.
     *
     * @param scanned when the scan came
     * @param days past the grace days
     */
    public record Missing(String municipality, String agreement, LocalDate scanned, int days) {}

    /**
     * Deviations of a kind: {@code open} is what was open a week before, plus {@code opened}, less {@code settled}.
     *
     * @param opened new during the week
     * @param settled ended during the week, by a person or because what was amiss is no longer so
     */
    public record DeviationFigures(DeviationKind kind, int open, int opened, int settled) {}

    /**
     * How it stands with a municipality.
     *
     * @param calledOff numbers of the options that it has called off
     * @param agreements one for each agreement, in the campaign's order
     */
    public record MunicipalityFigures(String name, List<Integer> calledOff, List<AgreementStatus> agreements) {

        public MunicipalityFigures {
            calledOff = List.copyOf(calledOff);
            agreements = List.copyOf(agreements);
        }
    }

    /**
     * What may still change the figures.
     *
     * @param papers papers that a person has to look at, where it is known whose they are
     * @param mailsPending mails that are not read yet
     * @param mailsInReview mails that a person has to look at
     * @param mailsFailed mails that could not be read
     * @param mailsNotFetched mails that could not be taken from the mailbox
     */
    public record Reservations(
            List<UnderReview> papers, int mailsPending, int mailsInReview, int mailsFailed, int mailsNotFetched) {

        public Reservations {
            papers = List.copyOf(papers);
        }
    }

    /** Papers of an agreement that do not count before a person has looked at them. */
    public record UnderReview(String municipality, String agreement, int papers) {}
}
