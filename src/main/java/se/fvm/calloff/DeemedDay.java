package se.fvm.calloff;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The day on which a postal item counts as received (förvaltningslagen 2017:900, 22 § second paragraph): one that
 * reaches the authority on a working day is taken to have come on the working day before, unless that seems
 * improbable. A proposal: a person may say otherwise.
 */
public final class DeemedDay {

    /** Equal to Sundays in the reckoning of time limits (lag 1930:173, 2 §), besides the public holidays. */
    private static final Set<MonthDay> EVES = Set.of(MonthDay.of(12, 24), MonthDay.of(12, 31));

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    /** The proposed day for an item that arrived on a day. */
    public LocalDate of(LocalDate arrived) {
        if (!isWorkingDay(arrived)) {
            return arrived;
        }
        LocalDate day = arrived.minusDays(1);
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Whether a day is neither Saturday, Sunday, public holiday, nor Midsummer, Christmas or New Year's Eve. */
    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !EVES.contains(MonthDay.from(day)) && !isMidsummerEve(day) && !holidays.isHoliday(day);
    }

    /** The Friday between 19 and 25 June. */
    private static boolean isMidsummerEve(LocalDate day) {
        return day.getMonthValue() == 6
                && day.getDayOfMonth() >= 19
                && day.getDayOfMonth() <= 25
                && day.getDayOfWeek() == DayOfWeek.FRIDAY;
    }
}
