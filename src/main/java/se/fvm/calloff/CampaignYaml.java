package se.fvm.calloff;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** What {@code campaign.yaml} says. Only nodes are read, no object is ever made from a tag. */
record CampaignYaml(
        String name,
        String synthetic,
        ZoneId zone,
        String subject,
        DeadlineRules rules,
        Region region,
        List<AgreementKind> agreements,
        List<CallOffOption> options) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    static CampaignYaml read(Path file, Problems problems) {
        YamlMap root = root(file, problems);
        List<AgreementKind> agreements = agreements(root);
        Set<String> ids =
                new TreeSet<>(agreements.stream().map(AgreementKind::id).toList());
        CampaignYaml yaml = new CampaignYaml(
                root.text("name"),
                root.optionalText("synthetic"),
                root.zone("zone"),
                root.optionalText("subject"),
                rules(root, ids),
                region(root.map("region")),
                agreements,
                options(root, ids));
        root.refuseOtherKeys();
        return yaml;
    }

    private static YamlMap root(Path file, Problems problems) {
        String text = TextFile.read(file, problems).orElse(null);
        if (text != null) {
            try {
                Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
                if (node instanceof MappingNode mapping) {
                    return new YamlMap(file, "", 1, mapping, problems);
                }
                problems.add(file, 1, "campaign", "the file holds no keys and values; start from the shipped one");
            } catch (MarkedYAMLException e) {
                Mark mark = e.getProblemMark();
                problems.add(
                        file,
                        mark == null ? 1 : mark.getLine() + 1,
                        "YAML",
                        e.getProblem() + "; check indentation, colons and quotes on this line and the one above");
            } catch (YAMLException e) {
                problems.add(file, "is no YAML: " + e.getMessage());
            }
        }
        problems.throwIfAny();
        throw new IllegalStateException("a file without a mapping was not noted as a problem");
    }

    private static DeadlineRules rules(YamlMap root, Set<String> ids) {
        YamlMap deadline = root.map("deadline");
        DeadlineRules rules = new DeadlineRules(
                deadline.date("day"),
                deadline.oneOf("scans", "arrival", "none").equals("arrival"),
                known(deadline, "agreements", ids),
                deadline.oneOf("originals", "posting", "none").equals("posting"),
                deadline.oneOf("signatures", "date", "none").equals("date"),
                root.number("grace-days", 0, 365));
        deadline.refuseOtherKeys();
        return rules;
    }

    private static Region region(YamlMap region) {
        Region read = new Region(
                region.text("name"),
                region.optionalTexts("aliases"),
                region.optionalTexts("domains").stream()
                        .map(d -> d.toLowerCase(java.util.Locale.ROOT))
                        .toList(),
                region.optionalTexts("not-evidence"));
        region.refuseOtherKeys();
        return read;
    }

    private static List<AgreementKind> agreements(YamlMap root) {
        List<AgreementKind> agreements = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlMap entry : root.maps("agreements")) {
            AgreementKind agreement = new AgreementKind(
                    entry.text("id"),
                    entry.text("title"),
                    entry.text("short-title"),
                    entry.optionalTexts("titles"),
                    entry.optionalTexts("phrases"),
                    entry.text("counterparty"),
                    entry.optionalTexts("counterparty-aliases"),
                    entry.flag("calls-off"));
            if (!agreement.id().isEmpty() && !ID.matcher(agreement.id()).matches()) {
                entry.problem("id", "is \"" + agreement.id() + "\"; use small letters a-z, digits and hyphens");
            }
            if (!agreement.id().isEmpty() && !seen.add(agreement.id())) {
                entry.problem("id", "\"" + agreement.id() + "\" stands twice; give each agreement its own");
            }
            entry.refuseOtherKeys();
            agreements.add(agreement);
        }
        long callingOff = agreements.stream().filter(AgreementKind::callsOff).count();
        if (callingOff != 1 && !agreements.isEmpty()) {
            root.problem("agreements", callingOff + " have calls-off: true; exactly one has to");
        }
        return agreements;
    }

    private static List<CallOffOption> options(YamlMap root, Set<String> ids) {
        List<CallOffOption> options = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (YamlMap entry : root.maps("options")) {
            CallOffOption option = new CallOffOption(
                    entry.number("number", 1, 99),
                    entry.text("title"),
                    entry.optionalTexts("wordings"),
                    known(entry, "agreements", ids));
            if (!seen.add(option.number())) {
                entry.problem("number", option.number() + " stands twice; give each option its own");
            }
            entry.refuseOtherKeys();
            options.add(option);
        }
        return options;
    }

    private static List<String> known(YamlMap map, String key, Set<String> ids) {
        List<String> given = map.texts(key);
        for (String id : given) {
            if (!ids.contains(id)) {
                map.problem(
                        key, "\"" + id + "\" is no agreement of this campaign; known are " + String.join(", ", ids));
            }
        }
        return given;
    }
}
