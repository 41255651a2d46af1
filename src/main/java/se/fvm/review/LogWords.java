package se.fvm.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.fvm.calloff.Campaign;
import se.fvm.correspondence.Words;

/** What the log says something was or became, in words: its names and codes are the ledger's. */
@Component
class LogWords {

    private static final Pattern RECORD = Pattern.compile("Original\\[(.*)]");
    private static final Pattern FIELD = Pattern.compile("(\\w+)=(.*)", Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile(", (?=[a-zA-Z]+=)");
    private static final List<String> OF_ORIGINALS = List.of("posted", "arrived", "deemed", "tracking", "note");

    private final Words words;
    private final FactViews facts;

    LogWords(Campaign campaign, Words words) {
        this.words = words;
        this.facts = new FactViews(campaign, words);
    }

    /** The same text with Swedish names, such as {@code Kommun: Vara} for {@code municipality=1470}. */
    String of(String text) {
        Matcher whole = RECORD.matcher(text);
        String fields = whole.matches() ? whole.group(1) : text;
        if (!FIELD.matcher(fields).matches()) {
            return text;
        }
        return Arrays.stream(BETWEEN.split(fields))
                .map(this::field)
                .filter(field -> !field.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String field(String field) {
        Matcher parts = FIELD.matcher(field);
        if (!parts.matches()) {
            return field;
        }
        String name = parts.group(1);
        String value = parts.group(2);
        if (FactViews.NAMES.contains(name)) {
            return words.of("log.field", facts.label(name).replace("\u00AD", ""), facts.words(name, value));
        }
        if (OF_ORIGINALS.contains(name)) {
            boolean unsaid = value.isEmpty() || value.equals("null");
            return unsaid ? "" : words.of("log.field", words.of("log.field." + name), value);
        }
        if (name.equals("role")) {
            return words.of(
                    "log.field", words.of("log.field.role"), words.of("role." + value.toLowerCase(Locale.ROOT)));
        }
        return name.equals("id") ? "" : field;
    }
}
