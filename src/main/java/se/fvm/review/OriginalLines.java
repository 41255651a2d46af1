package se.fvm.review;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeemedDay;
import se.fvm.calloff.Original;
import se.fvm.correspondence.Words;

/**
 * Reads a list of originals line by line, so that the good lines and what is wrong with the others can be shown before
 * anything is registered. Knows the columns of the command {@code originals import} and their Swedish names;
 * municipalities and agreements may be named as well as coded.
 */
@Component
class OriginalLines {

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("code", "code"),
            Map.entry("kommun", "code"),
            Map.entry("kommunkod", "code"),
            Map.entry("agreement", "agreement"),
            Map.entry("avtal", "agreement"),
            Map.entry("posted", "posted"),
            Map.entry("postat", "posted"),
            Map.entry("arrived", "arrived"),
            Map.entry("ankom", "arrived"),
            Map.entry("deemed", "deemed"),
            Map.entry("räknas", "deemed"),
            Map.entry("tracking", "tracking"),
            Map.entry("kollinummer", "tracking"),
            Map.entry("note", "note"),
            Map.entry("anteckning", "note"));

    private final Campaign campaign;
    private final Words words;
    private final Days days;
    private final DeemedDay rule = new DeemedDay();

    OriginalLines(Campaign campaign, Words words, Days days) {
        this.campaign = campaign;
        this.words = words;
        this.days = days;
    }

    /**
     * A line of the list.
     *
     * @param number its number in the file, from 1
     * @param text the line as it stands
     * @param original what it says, or null where it cannot be registered
     * @param problems what is wrong with it, in words
     */
    record Line(int number, String text, @Nullable Original original, List<String> problems) {}

    List<Line> read(String text) {
        List<Line> lines = new ArrayList<>();
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(clean))
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .get();
        List<String> header = List.of();
        try (CSVParser parser = CSVParser.parse(new StringReader(clean), format)) {
            for (CSVRecord line : parser) {
                int number = (int) parser.getCurrentLineNumber();
                if (header.isEmpty()) {
                    header = line.stream()
                            .map(name -> COLUMNS.getOrDefault(name.toLowerCase(Locale.ROOT), ""))
                            .toList();
                    if (!header.containsAll(List.of("code", "agreement", "arrived"))) {
                        lines.add(new Line(number, joined(line), null, List.of(words.of("import.header"))));
                        return lines;
                    }
                } else {
                    lines.add(line(number, header, line));
                }
            }
        } catch (IOException | java.io.UncheckedIOException broken) {
            lines.add(new Line(lines.size() + 2, "", null, List.of(words.of("import.broken"))));
        }
        return lines;
    }

    private static String delimiter(String text) {
        String first = text.lines()
                .filter(l -> !l.startsWith("#") && !l.isBlank())
                .findFirst()
                .orElse("");
        return first.contains(";") ? ";" : first.contains("\t") ? "\t" : ",";
    }

    private static String joined(CSVRecord line) {
        return String.join("; ", line.values());
    }

    private Line line(int number, List<String> header, CSVRecord line) {
        List<String> problems = new ArrayList<>();
        if (line.size() != header.size()) {
            problems.add(words.of("import.fields", line.size(), header.size()));
            return new Line(number, joined(line), null, problems);
        }
        String code = municipality(value(line, header, "code"), problems);
        String agreement = agreement(value(line, header, "agreement"), problems);
        LocalDate posted = day(line, header, "posted", problems);
        LocalDate arrived = day(line, header, "arrived", problems);
        LocalDate deemed = day(line, header, "deemed", problems);
        if (arrived == null && value(line, header, "arrived").isEmpty()) {
            problems.add(words.of("import.arrived"));
        }
        if (arrived != null) {
            checkDays(arrived, posted, deemed, problems);
        }
        Original original = problems.isEmpty() && arrived != null
                ? new Original(
                        0,
                        code,
                        agreement,
                        posted,
                        arrived,
                        deemed != null ? deemed : rule.of(arrived),
                        value(line, header, "tracking"),
                        value(line, header, "note"))
                : null;
        return new Line(number, joined(line), original, problems);
    }

    private void checkDays(
            LocalDate arrived, @Nullable LocalDate posted, @Nullable LocalDate deemed, List<String> problems) {
        if (arrived.isAfter(days.today()) || (posted != null && posted.isAfter(arrived))) {
            problems.add(words.of("original.days.amiss"));
        }
        if (deemed != null && deemed.isAfter(arrived)) {
            problems.add(words.of("original.deemed.amiss"));
        }
    }

    private static String value(CSVRecord line, List<String> header, String column) {
        int at = header.indexOf(column);
        return at < 0 ? "" : line.get(at);
    }

    private String municipality(String text, List<String> problems) {
        return campaign.municipalities().stream()
                .filter(m -> m.code().equals(text)
                        || m.name().equalsIgnoreCase(text)
                        || m.officialName().equalsIgnoreCase(text))
                .map(m -> m.code())
                .findFirst()
                .orElseGet(() -> {
                    problems.add(words.of("import.municipality", text));
                    return "";
                });
    }

    private String agreement(String text, List<String> problems) {
        return campaign.agreements().stream()
                .filter(a -> a.id().equals(text)
                        || a.title().equalsIgnoreCase(text)
                        || a.shortTitle().equalsIgnoreCase(text))
                .map(a -> a.id())
                .findFirst()
                .orElseGet(() -> {
                    problems.add(words.of("import.agreement", text));
                    return "";
                });
    }

    private @Nullable LocalDate day(CSVRecord line, List<String> header, String column, List<String> problems) {
        String text = value(line, header, column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            problems.add(words.of("import.day", text));
            return null;
        }
    }
}
