package se.fvm.correspondence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/**
 * A week from Monday to Sunday, numbered by ISO 8601 as Swedish calendars do.
 *
 * @param monday its first day
 */
public record ReportWeek(LocalDate monday) {

    public ReportWeek {
        if (monday.get(java.time.temporal.ChronoField.DAY_OF_WEEK) != 1) {
            throw new IllegalArgumentException(monday + " is no Monday");
        }
    }

    /** The week that holds a day. */
    public static ReportWeek holding(LocalDate day) {
        return new ReportWeek(day.minusDays(day.getDayOfWeek().getValue() - 1L));
    }

    /**
     * The week written {@code 2020-W17}; empty if the text is no such week.
     */
    public static Optional<ReportWeek> parse(String text) {
        if (!text.matches("\\d{4}-W\\d{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReportWeek(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE)));
        } catch (DateTimeException noSuchWeek) {
            return Optional.empty();
        }
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    /** Its number within its year, 1 to 53. */
    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** The year that the number belongs to, which at a year's end may be the neighbour of the calendar's. */
    public int year() {
        return monday.get(IsoFields.WEEK_BASED_YEAR);
    }

    /** The moment as of which its report is made: the end of its Sunday. */
    public Instant end(ZoneId zone) {
        return endOf(sunday(), zone);
    }

    /**
     * The last moment of a day: what was known by then was known on that day. A microsecond before midnight, the
     * finest that the ledger records.
     */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }

    public ReportWeek previous() {
        return new ReportWeek(monday.minusWeeks(1));
    }

    /** Written {@code 2020-W17}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d-W%02d", year(), number());
    }
}
