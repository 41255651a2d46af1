package se.fvm.calloff;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file, read key by key. What is missing or wrong is noted with its line, and a stand-in value is
 * given back, so that reading goes on to the next mistake.
 */
final class YamlMap {

    private final Path file;
    private final String path;
    private final int line;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    YamlMap(Path file, String path, int line, @Nullable MappingNode node, Problems problems) {
        this.file = file;
        this.path = path;
        this.line = line;
        this.problems = problems;
        if (node == null) {
            return;
        }
        for (NodeTuple entry : node.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int at = lineOf(entry.getKeyNode());
            if (values.put(key, entry.getValueNode()) != null) {
                problem(at, key, "stands twice; remove one");
            }
            lines.put(key, at);
        }
    }

    /** The line of a key, or of the mapping where the key is missing. */
    int lineOf(String key) {
        return lines.getOrDefault(key, line);
    }

    void problem(String key, String message) {
        problem(lineOf(key), key, message);
    }

    private void problem(int at, String key, String message) {
        problems.add(file, at, path + key, message);
    }

    String text(String key) {
        Node node = required(key);
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        if (node != null) {
            problem(key, "give a text");
        }
        return "";
    }

    String optionalText(String key) {
        return values.containsKey(key) ? text(key) : "";
    }

    List<String> texts(String key) {
        Node node = required(key);
        return node == null ? List.of() : strings(key, node);
    }

    List<String> optionalTexts(String key) {
        return values.containsKey(key) ? texts(key) : List.of();
    }

    private List<String> strings(String key, Node node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                    texts.add(scalar.getValue().strip());
                } else {
                    problem(lineOf(item), key, "give a list of texts");
                }
            }
        } else {
            problem(key, "give a list, such as [first, second]");
        }
        return texts;
    }

    LocalDate date(String key) {
        return parsed(key, LocalDate::parse, LocalDate.EPOCH, "give a day as YYYY-MM-DD, such as 2020-04-30");
    }

    ZoneId zone(String key) {
        return parsed(key, ZoneId::of, ZoneOffset.UTC, "give a time zone, such as Europe/Stockholm");
    }

    int number(String key, int min, int max) {
        String wanted = "give a whole number from " + min + " to " + max;
        int value = parsed(key, Integer::valueOf, min, wanted);
        if (value < min || value > max) {
            problem(key, wanted);
            return min;
        }
        return value;
    }

    boolean flag(String key) {
        return oneOf(key, "true", "false").equals("true");
    }

    String oneOf(String key, String... choices) {
        String value = text(key);
        if (value.isEmpty() || List.of(choices).contains(value)) {
            return value;
        }
        problem(key, "is \"" + value + "\"; give one of " + String.join(", ", choices));
        return choices[0];
    }

    private <T> T parsed(String key, Function<String, T> parser, T otherwise, String wanted) {
        String value = text(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return parser.apply(value);
        } catch (DateTimeException | NumberFormatException e) {
            problem(key, "is \"" + value + "\"; " + wanted);
            return otherwise;
        }
    }

    YamlMap map(String key) {
        Node node = required(key);
        if (node != null && !(node instanceof MappingNode)) {
            problem(key, "give keys and values below it");
        }
        MappingNode mapping = node instanceof MappingNode given ? given : null;
        return new YamlMap(file, path + key + ".", lineOf(key), mapping, problems);
    }

    List<YamlMap> maps(String key) {
        Node node = required(key);
        List<YamlMap> maps = new ArrayList<>();
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            for (Node item : sequence.getValue()) {
                String place = path + key + "[" + maps.size() + "].";
                if (item instanceof MappingNode mapping) {
                    maps.add(new YamlMap(file, place, lineOf(item), mapping, problems));
                } else {
                    problem(lineOf(item), key, "give keys and values after each dash");
                }
            }
        } else if (node != null) {
            problem(key, "give a list with at least one entry");
        }
        return maps;
    }

    /** Notes every key that was not asked for: most often one that is misspelt. */
    void refuseOtherKeys() {
        values.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> problem(key, "is not known here; known are " + String.join(", ", sorted(asked))));
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }

    private @Nullable Node required(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            problem(line, key, "is missing; add it");
        }
        return node;
    }

    private static int lineOf(Node node) {
        return Optional.ofNullable(node.getStartMark())
                .map(mark -> mark.getLine() + 1)
                .orElse(1);
    }
}
