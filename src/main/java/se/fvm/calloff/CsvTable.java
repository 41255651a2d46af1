package se.fvm.calloff;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header line: commas or, as Swedish spreadsheets write, semicolons (taken from the header line);
 * lines that begin with {@code #} are remarks.
 */
final class CsvTable {

    private CsvTable() {}

    /** The file's rows; columns that are missing, unknown or ragged are noted as problems and their rows left out. */
    static List<CsvRow> read(Path file, List<String> columns, Problems problems) {
        return TextFile.read(file, problems)
                .map(text -> rows(file, text, columns, problems))
                .orElse(List.of());
    }

    private static List<CsvRow> rows(Path file, String text, List<String> columns, Problems problems) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setCommentMarker('#')
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .get();
        List<CsvRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<String> header = List.of();
            for (CSVRecord record : parser) {
                int line = (int) parser.getCurrentLineNumber();
                if (header.isEmpty()) {
                    header = header(file, line, record, columns, problems);
                    if (header.isEmpty()) {
                        return List.of();
                    }
                } else if (record.size() != header.size()) {
                    problems.add(
                            file,
                            line,
                            "row",
                            "has " + record.size() + " fields where the header has " + header.size()
                                    + "; check separators and quotes");
                } else {
                    rows.add(new CsvRow(file, line, values(header, record), problems));
                }
            }
            if (header.isEmpty()) {
                problems.add(file, "is empty; its first line has to be " + String.join(",", columns));
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(file, "is no CSV: " + e.getMessage());
        }
        return rows;
    }

    private static String delimiter(String text) {
        String header = text.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .findFirst()
                .orElse("");
        return header.contains(";") && !header.contains(",") ? ";" : ",";
    }

    private static List<String> header(Path file, int line, CSVRecord record, List<String> columns, Problems problems) {
        List<String> header = Arrays.asList(record.values());
        List<String> missing = columns.stream().filter(c -> !header.contains(c)).toList();
        List<String> unknown = header.stream().filter(c -> !columns.contains(c)).toList();
        missing.forEach(c -> problems.add(file, line, c, "the column is missing; add it to the header line"));
        unknown.forEach(
                c -> problems.add(file, line, c, "the column is not known; known are " + String.join(", ", columns)));
        return missing.isEmpty() && unknown.isEmpty() ? header : List.of();
    }

    private static Map<String, String> values(List<String> header, CSVRecord record) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), record.get(i));
        }
        return values;
    }
}
