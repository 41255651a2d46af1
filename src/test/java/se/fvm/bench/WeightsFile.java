package se.fvm.bench;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a weights.properties, changed line by line so that its comments stay. */
final class WeightsFile {
    private static final Pattern HEAD = Pattern.compile("(?m)^# Fitted: .*\\R(?:#   .*\\R)*");

    private String text;

    WeightsFile(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    String get(String key) {
        Matcher m = line(key).matcher(text);
        if (!m.find()) {
            throw new IllegalArgumentException("weights.properties has no " + key);
        }
        return m.group(2).strip();
    }

    double number(String key) {
        return Double.parseDouble(get(key));
    }

    void set(String key, String value) {
        get(key);
        text = line(key)
                .matcher(text)
                .replaceFirst("$1" + Matcher.quoteReplacement(value.isEmpty() ? "" : " " + value));
    }

    void set(Map<String, Double> values) {
        values.forEach((key, value) -> set(key, String.format(Locale.ROOT, "%.3f", value)));
    }

    /** The same with every reader's own confidence left as it is. */
    WeightsFile uncalibrated(Iterable<String> facts) {
        WeightsFile raw = new WeightsFile(text);
        facts.forEach(f -> raw.set("calibration." + f, ""));
        return raw;
    }

    /** Says in the head how the numbers came about. */
    void describe(String how) {
        text = HEAD.matcher(text).replaceFirst(Matcher.quoteReplacement("# Fitted: " + how + "\n"));
    }

    private static Pattern line(String key) {
        return Pattern.compile("(?m)^(" + Pattern.quote(key) + " =)[ \\t]*(.*)$");
    }
}
