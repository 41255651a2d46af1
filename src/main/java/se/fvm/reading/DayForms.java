package se.fvm.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms in which Swedes write a day by hand. In a form, {@code |} stands for a separator and {@code ~} for a
 * separator or nothing; blanks are left out, since hands put them anywhere.
 */
final class DayForms {

    /** Stands for one of - / . : and comma. */
    static final char SEPARATOR = '|';

    /** Stands for a separator, a blank or a gap. */
    static final char GAP = '~';

    private DayForms() {}

    /**
     * One way to write a day.
     *
     * @param whole whether the year is written
     */
    record Form(String text, boolean whole) {}

    static List<Form> of(LocalDate day) {
        int d = day.getDayOfMonth();
        int m = day.getMonthValue();
        String year = String.valueOf(day.getYear());
        String short4 = year.substring(2);
        String dd = "%02d".formatted(d);
        String mm = "%02d".formatted(m);
        List<Form> forms = new ArrayList<>();
        forms.add(new Form(year + SEPARATOR + mm + SEPARATOR + dd, true));
        forms.add(new Form(year + mm + dd, true));
        forms.add(new Form(short4 + SEPARATOR + mm + SEPARATOR + dd, true));
        forms.add(new Form(short4 + mm + dd, true));
        Set<String> starts = new LinkedHashSet<>();
        for (String month : List.of(String.valueOf(m), mm)) {
            starts.add(d + String.valueOf(SEPARATOR) + month);
            starts.add(dd + SEPARATOR + month);
        }
        for (String month : Months.FORMS.get(m - 1)) {
            starts.add(d + String.valueOf(GAP) + month);
            starts.add(d + "e" + GAP + month);
            starts.add(d + ":e" + GAP + month);
        }
        for (String start : starts) {
            forms.add(new Form(start + GAP + year, true));
            forms.add(new Form(start + GAP + short4, true));
            forms.add(new Form(start, false));
        }
        return forms;
    }
}
