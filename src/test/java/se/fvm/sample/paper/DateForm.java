package se.fvm.sample.paper;

import java.time.LocalDate;
import java.util.Locale;

/** How a day is written. */
public enum DateForm {
    ISO,
    LONG,
    SHORT_MONTH,
    SLASH,
    SLASH_SHORT,
    DOTTED,
    SIX_DIGITS,
    EIGHT_DIGITS,
    YEAR_DOTS,
    ORDINAL,
    LONG_SHORT_YEAR,
    /** The year stands in print, month and day are filled in. */
    PRINTED_YEAR,
    /** "den", blank, "2020" stand in print, day and month are filled in. */
    PRINTED_FRAME;

    private static final String[] MONTHS = {
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december"
    };

    public String write(LocalDate day) {
        int d = day.getDayOfMonth();
        int m = day.getMonthValue();
        int y = day.getYear();
        String month = MONTHS[m - 1];
        return switch (this) {
            case ISO -> day.toString();
            case LONG -> d + " " + month + " " + y;
            case SHORT_MONTH -> d + " " + month.substring(0, 3) + " " + y;
            case SLASH -> d + "/" + m + " " + y;
            case SLASH_SHORT -> d + "/" + m + "-" + y % 100;
            case DOTTED -> d + "." + m + "." + y;
            case SIX_DIGITS -> "%02d%02d%02d".formatted(y % 100, m, d);
            case YEAR_DOTS -> "%04d.%02d.%02d".formatted(y, m, d);
            case ORDINAL -> d + ":e " + month + " " + y;
            case LONG_SHORT_YEAR -> d + " " + month + " -" + y % 100;
            case PRINTED_YEAR -> day.toString();
            case PRINTED_FRAME -> "den " + d + "/" + m + " " + y;
            case EIGHT_DIGITS -> "%04d%02d%02d".formatted(y, m, d);
        };
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
