package se.fvm.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Copies a campaign, with every mail domain replaced by one of example.org and a contact for each municipality. */
final class ExampleCampaign {
    private static final String SUFFIX = ".example.org";

    private ExampleCampaign() {}

    static void write(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            switch (file.getFileName().toString()) {
                case "municipalities.csv" -> Lines.write(target, municipalities(Files.readAllLines(file)));
                case "contacts.csv" ->
                    Lines.write(target, contacts(Files.readAllLines(from.resolve("municipalities.csv"))));
                case "campaign.yaml" -> Lines.write(target, yaml(Files.readAllLines(file)));
                default -> Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<String> municipalities(List<String> lines) {
        int column = -1;
        List<String> result = new ArrayList<>();
        result.add("# Made from config/campaign, with example domains; see samples/README.md.");
        for (String line : lines) {
            if (line.startsWith("#")) {
                result.add(line);
                continue;
            }
            String[] fields = line.split(",", -1);
            if (column < 0) {
                column = List.of(fields).indexOf("domains");
            } else {
                fields[column] = examples(fields[column], " ");
            }
            result.add(String.join(",", fields));
        }
        return result;
    }

    private static List<String> contacts(List<String> municipalities) {
        List<String> result = new ArrayList<>();
        result.add("# Made up: one address under example.org a municipality.");
        result.add("code,role,address");
        List<String> header = Collections.emptyList();
        for (String line : municipalities) {
            List<String> fields = List.of(line.split(",", -1));
            if (line.startsWith("#")) {
                continue;
            } else if (header.isEmpty()) {
                header = fields;
            } else {
                String domain =
                        examples(fields.get(header.indexOf("domains")), " ").split(" ")[0];
                result.add(fields.get(header.indexOf("code")) + ",registrator,registrator@" + domain);
            }
        }
        return result;
    }

    /** The region's own domains stand in a list on one line. */
    private static List<String> yaml(List<String> lines) {
        return lines.stream().map(ExampleCampaign::withoutDomains).toList();
    }

    private static String withoutDomains(String line) {
        int open = line.indexOf('[');
        if (!line.strip().startsWith("domains:")) {
            return line;
        }
        if (open < 0 || !line.contains("]")) {
            throw new IllegalStateException("campaign.yaml: expected the domains in [ ] on one line: " + line);
        }
        return line.substring(0, open + 1) + examples(line.substring(open + 1, line.indexOf(']')), ", ") + "]";
    }

    private static String examples(String domains, String separator) {
        return Stream.of(domains.split(separator))
                .map(d -> d.substring(0, d.indexOf('.')) + SUFFIX)
                .collect(Collectors.joining(separator));
    }
}
