package se.fvm.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of diarienummer that public bodies write, and how usual each is: KS 2019/423, KS/2018:1040, KS2015/897-3,
 * KS2019-0015, 2023KS133, 2021/114, 038/20. All without blanks and in small letters.
 */
final class DnrForms {

    /** Stands before a number that has no series of its own. */
    static final String LABEL = "dnr";

    private static final List<String> SERIES = List.of(
            "ks", "ksn", "ksf", "ksk", "klk", "klf", "lks", "ka", "kf", "kfn", "kk", "bun", "un", "bn", "barn", "sn",
            "son", "soc", "on", "vn", "von", "voo", "osn", "vof", "gn", "nbn");

    /** The receiver's own numbers. */
    private static final String REGION = "rs";

    private static final String LABELS = "(?:dnr|diarienr|diarienummer)[.:]?";
    private static final String YEAR = "20[12]\\d";
    private static final Pattern YEAR_WRITTEN = Pattern.compile(YEAR);
    private static final String PART = "(?:-\\d{1,3})?";
    private static final Pattern NUMBER = Pattern.compile("(?:" + LABELS + ")?(?:(?<series>" + String.join("|", SERIES)
            + "|" + REGION + ")/?" + YEAR + "(?:/\\d{1,5}" + PART + "|[:-]\\d{1,5})|" + YEAR + "ks\\d{1,5})|" + LABELS
            + "(?<bare>" + YEAR + "(?:[/:]\\d{2,5}" + PART + "|-\\d{3,5})|\\d{3,4}/[12]\\d)");

    private static final double DIGIT = 0.1;

    /** How many digits running numbers have, with the part of a matter. */
    private static final double[] LENGTHS = {0.01, 0.07, 0.42, 0.38, 0.11, 0.01};

    private static final double USUAL_SERIES = 0.5;
    private static final double OTHER_SERIES = 0.01;
    private static final double WITHOUT_SERIES = 0.15;
    private static final double OLD = 0.1;

    /** Running numbers behind a year are filled up with noughts to four digits or five, hardly ever to fewer. */
    private static final Pattern FEW_DIGITS_AFTER_NOUGHT = Pattern.compile(YEAR + "(?:[/:-]|ks)0\\d{0,2}(?!\\d)");

    private static final double FILLED_UP_SHORT = 0.02;

    /** A colon goes with a slash behind the series, another sign with none. */
    private static final Pattern SIGNS_AT_ODDS = Pattern.compile("[a-z](?:" + YEAR + ":|/" + YEAR + "[/-])");

    private static final double AT_ODDS = 0.1;

    private final int latestYear;
    private final Map<String, Boolean> begun = new HashMap<>();

    /** Numbers of years after {@code latestYear} are none. */
    DnrForms(int latestYear) {
        this.latestYear = latestYear;
    }

    /** Whether a number may begin so. */
    boolean begins(String symbols) {
        return begun.computeIfAbsent(symbols, s -> {
            Matcher m = NUMBER.matcher(s);
            return m.matches() || m.hitEnd();
        });
    }

    boolean isNumber(String symbols) {
        return NUMBER.matcher(symbols).matches();
    }

    static String withoutLabel(String symbols) {
        return symbols.replaceFirst("^" + LABELS, "");
    }

    /** Whether a number is one of the receiver's. */
    static boolean isRegions(String number) {
        return number.startsWith(REGION);
    }

    /** How likely a number is before anything is read; 0 for what is none. */
    double prior(String symbols) {
        Matcher m = NUMBER.matcher(symbols);
        if (!m.matches()) {
            return 0;
        }
        int digits = (int) YEAR_WRITTEN
                .matcher(symbols)
                .replaceFirst("")
                .chars()
                .filter(Character::isDigit)
                .count();
        return form(m)
                * era(symbols)
                * habit(symbols)
                * LENGTHS[Math.min(digits, LENGTHS.length) - 1]
                * Math.pow(DIGIT, digits);
    }

    private static double habit(String symbols) {
        return (FEW_DIGITS_AFTER_NOUGHT.matcher(symbols).find() ? FILLED_UP_SHORT : 1)
                * (SIGNS_AT_ODDS.matcher(symbols).find() ? AT_ODDS : 1);
    }

    private static double form(Matcher m) {
        if (m.group("bare") != null) {
            return WITHOUT_SERIES;
        }
        String series = m.group("series");
        return series == null || series.equals(SERIES.get(0)) ? USUAL_SERIES : OTHER_SERIES;
    }

    private double era(String symbols) {
        Matcher year = YEAR_WRITTEN.matcher(symbols);
        int written = year.find()
                ? Integer.parseInt(year.group())
                : 2000 + Integer.parseInt(symbols.substring(symbols.length() - 2));
        int age = latestYear - written;
        return age < 0 ? 0 : age <= 1 ? 1 : OLD / age;
    }
}
