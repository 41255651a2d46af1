package se.fvm.calloff;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A row of a {@link CsvTable}. */
record CsvRow(Path file, int line, Map<String, String> values, Problems problems) {

    /** The field's text, possibly empty. */
    String text(String column) {
        return values.getOrDefault(column, "");
    }

    /** The field's text; noted as a problem where it is empty. */
    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            problem(column, "is empty; fill it in");
        }
        return text;
    }

    /** The field's parts between separators, without empty ones. */
    List<String> parts(String column, String separators) {
        return Stream.of(text(column).split("[" + separators + "]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Numbers of options separated by spaces. */
    SortedSet<Integer> options(String column, Collection<Integer> known) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String part : parts(column, " ")) {
            if (part.matches("[0-9]{1,2}") && known.contains(Integer.valueOf(part))) {
                numbers.add(Integer.valueOf(part));
            } else {
                problem(column, "\"" + part + "\" is no option of this campaign; known are " + known);
            }
        }
        return numbers;
    }

    void problem(String column, String message) {
        problems.add(file, line, column, message);
    }
}
