package se.fvm.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days as Swedes write them: 2020-04-15, 15/4-20, 15/4 2020, 15 april 2020, 15.4.2020, 200415. */
final class Dates {

    private static final Pattern ISO = Pattern.compile(
            "(?<!\\d)(20\\s?\\d\\s?\\d)\\s?[-–—~./_ ]\\s?(\\d{1,2})\\s?[-–—~./_ ]\\s?(\\d{1,2})(?![\\d\\p{L}])");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})\\s?(?:/|\\.|,|\\|)\\s?(\\d{1,2})(?:\\s?[-–—~./,' ]{0,3}\\s?(20\\d\\d|\\d\\d))?(?![\\d\\p{L}])");
    private static final Pattern LONG = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?::?e|:a)?[ .]+([a-zåäö]{3,10})\\.?\\s*[,–-]?\\s*(20\\d\\d|\\d\\d(?!\\d))?");
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)(?:20)?(\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)");

    /** Recognisers set handwritten digits apart. */
    private static final Pattern SPLIT = Pattern.compile("(?<=[\\d/.–-])\\s+(?=[\\d/.–-])");

    private final LocalDate earliest;
    private final LocalDate latest;

    /**
     * Only days within the bounds are read as days; a day without a year gets the latest year that fits.
     *
     * @param earliest first plausible day
     * @param latest last plausible day
     */
    Dates(LocalDate earliest, LocalDate latest) {
        this.earliest = earliest;
        this.latest = latest;
    }

    /** First day that is read as a day. */
    LocalDate earliest() {
        return earliest;
    }

    /** Last day that is read as a day. */
    LocalDate latest() {
        return latest;
    }

    /**
     * A day found in a text.
     *
     * @param whole whether it has a year
     */
    record Found(LocalDate day, String text, boolean whole) {}

    /** The days in a text, in order. */
    List<Found> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String joined = SPLIT.matcher(lower).replaceAll("");
        List<Found> found = as(joined);
        return found.isEmpty() && !joined.equals(lower) ? as(lower) : found;
    }

    private List<Found> as(String lower) {
        List<Found> found = new ArrayList<>();
        add(found, lower, ISO, this::iso);
        add(found, lower, LONG, m -> dayMonth(m.group(1), Months.number(m.group(2)), m.group(3)));
        if (found.isEmpty()) {
            add(found, lower, DAY_MONTH, m -> dayMonth(m.group(1), number(m.group(2)), m.group(3)));
        }
        if (found.isEmpty()) {
            add(found, lower, COMPACT, m -> day(2000 + number(m.group(1)), number(m.group(2)), number(m.group(3))));
        }
        return found;
    }

    /** No day where the month was written with a zero and the day with one figure: its other figure was not read. */
    private @Nullable LocalDate iso(Matcher m) {
        boolean cut = m.group(2).startsWith("0") && m.group(3).length() == 1;
        return cut ? null : day(number(m.group(1)), number(m.group(2)), number(m.group(3)));
    }

    private interface Reading {
        @Nullable
        LocalDate of(Matcher m);
    }

    private static void add(List<Found> found, String text, Pattern pattern, Reading reading) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            LocalDate day = reading.of(m);
            if (day != null) {
                boolean whole = m.group(3) != null;
                found.add(new Found(day, m.group(), whole));
            }
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.replaceAll("\\s", ""));
    }

    private @Nullable LocalDate dayMonth(String day, int month, @Nullable String year) {
        if (year != null) {
            int number = number(year);
            return day(number < 100 ? 2000 + number : number, month, number(day));
        }
        for (int y = latest.getYear(); y >= earliest.getYear(); y--) {
            LocalDate candidate = day(y, month, number(day));
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }

    private @Nullable LocalDate day(int year, int month, int day) {
        return valid(year, month, day)
                .filter(d -> !d.isBefore(earliest) && !d.isAfter(latest))
                .orElse(null);
    }

    private static Optional<LocalDate> valid(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            // the 31st of a month that has 30 days is no day
            return Optional.empty();
        }
    }
}
