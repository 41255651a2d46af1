package se.fvm.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A report as plain text: a table where it is narrow enough, else a paragraph a row. */
final class TextForm {

    /** RFC 5322, 2.1.1: lines should not be longer. */
    private static final int WIDTH = 78;

    private static final String INDENT = "  ";
    private static final String GAP = "  ";

    private TextForm() {}

    /** @param late a remark that it is sent late, or empty */
    static String of(ReportLayout report, String late) {
        List<String> lines = new ArrayList<>();
        lines.add(report.title());
        lines.add("=".repeat(report.title().length()));
        if (!late.isEmpty()) {
            lines.add("");
            lines.addAll(wrapped(late, ""));
        }
        lines.add("");
        report.lead().forEach(sentence -> lines.addAll(wrapped(sentence, "")));
        for (ReportSection section : report.sections()) {
            lines.add("");
            lines.add(section.title());
            lines.add("-".repeat(section.title().length()));
            if (!section.note().isEmpty()) {
                lines.addAll(wrapped(section.note(), ""));
            }
            lines.addAll(rows(section));
        }
        for (String sentence : report.closing()) {
            lines.add("");
            lines.addAll(wrapped(sentence, ""));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> rows(ReportSection section) {
        if (section.rows().isEmpty()) {
            return List.of(INDENT + section.empty());
        }
        List<List<String>> cells = new ArrayList<>(List.of(section.columns()));
        section.rows()
                .forEach(row -> cells.add(row.stream().map(ReportCell::words).toList()));
        List<Integer> widths = IntStream.range(0, section.columns().size())
                .mapToObj(column -> cells.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        int width = INDENT.length()
                + widths.stream().mapToInt(Integer::intValue).sum()
                + GAP.length() * (widths.size() - 1);
        return width <= WIDTH
                ? cells.stream().map(row -> line(section, row, widths)).toList()
                : section.rows().stream()
                        .flatMap(row -> paragraph(section, row).stream())
                        .toList();
    }

    private static String line(ReportSection section, List<String> row, List<Integer> widths) {
        return INDENT
                + IntStream.range(0, row.size())
                        .mapToObj(i -> padded(
                                row.get(i), widths.get(i), section.numeric().get(i)))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing();
    }

    private static String padded(String text, int width, boolean right) {
        String spaces = " ".repeat(width - text.length());
        return right ? spaces + text : text + spaces;
    }

    /** The first cell, and below it the others after the titles of their columns. */
    private static List<String> paragraph(ReportSection section, List<ReportCell> row) {
        List<String> lines = new ArrayList<>(wrapped(row.get(0).words(), INDENT));
        String rest = IntStream.range(1, row.size())
                .mapToObj(i -> section.columns().get(i) + ": " + row.get(i).words())
                .collect(Collectors.joining("; "));
        lines.addAll(wrapped(rest, INDENT + INDENT));
        return lines;
    }

    private static List<String> wrapped(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
            }
            line.append(line.length() > indent.length() ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
