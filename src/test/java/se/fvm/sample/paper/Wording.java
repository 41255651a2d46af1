package se.fvm.sample.paper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.fvm.sample.Dice;

/** The sentences of wording.txt, with their names filled in. */
public final class Wording {
    private static final Map<String, List<String>> PLAIN = load("wording.txt");
    private static final Map<String, List<String>> VARIED = both(PLAIN, load("wording-varied.txt"));
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final Dice dice;
    private final Map<String, String> names;
    private final Map<String, List<String>> variants;

    public Wording(Dice dice, Map<String, String> names) {
        this(dice, names, PLAIN);
    }

    private Wording(Dice dice, Map<String, String> names, Map<String, List<String>> variants) {
        this.dice = dice;
        this.names = names;
        this.variants = variants;
    }

    /** The names that occur in an agreement. */
    static Wording of(Agreement paper, Dice dice) {
        Town town = paper.town();
        Map<String, String> names = new HashMap<>();
        names.put("party", paper.partyName());
        names.put("self", dice.pick("Kommunen", "Beställaren", "Kommunen", "Kunden"));
        names.put("other", paper.deal().counterparty());
        names.put("role", paper.deal().role());
        names.put("number", paper.number() == null ? "" : paper.number());
        names.put("otherNumber", paper.deal().counterpartyNumber());
        names.put("name", town.name());
        names.put("gen", town.genitive());
        names.put("seat", town.seat());
        names.put("options", sentence(paper.options(), dice));
        List<Integer> rest = List.of(1, 2, 3).stream()
                .filter(o -> !paper.options().contains(o))
                .toList();
        names.put("others", rest.isEmpty() ? "" : sentence(rest, dice));
        names.put("Others", rest.isEmpty() ? "" : capital(sentence(rest, dice)));
        names.put("association", town.association());
        names.put(
                "members", String.join(", ", Town.all().stream().map(Town::name).toList()));
        List<Town> others =
                Town.all().stream().filter(t -> !t.code().equals(town.code())).toList();
        List<String> near = dice.shuffled(others).stream()
                .filter(t -> t.association().equals(town.association()))
                .map(Town::own)
                .limit(3)
                .toList();
        names.put("neighbours", String.join(", ", near));
        names.put("neighbour", near.isEmpty() ? dice.pick(others).own() : near.get(0));
        return new Wording(dice, names, paper.has(Agreement.VARIED) ? VARIED : PLAIN);
    }

    /** A variant under a heading, filled in. */
    public String pick(String heading) {
        return fill(dice.pick(variants.get(heading)));
    }

    /** All variants under a heading in random order, filled in. */
    public List<String> all(String heading) {
        return dice.shuffled(variants.get(heading)).stream().map(this::fill).toList();
    }

    public String name(String slot) {
        return names.get(slot);
    }

    private String fill(String text) {
        return SLOT.matcher(text).replaceAll(m -> {
            String name = names.get(m.group(1));
            if (name == null) {
                throw new IllegalArgumentException("wording.txt: nobody fills in " + m.group() + " of: " + text);
            }
            return Matcher.quoteReplacement(name);
        });
    }

    static String title(int option) {
        return switch (option) {
            case 1 -> "IT-stöd för informationsutbyte mellan vårdgivare";
            case 2 -> "IT-stöd för elevhälsa";
            default -> "IT-stöd för kommunal hälso- och sjukvård";
        };
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    /** The options in running text. */
    public static String sentence(List<Integer> options, Dice dice) {
        int style = dice.whole(0, 3);
        List<String> parts = new ArrayList<>();
        for (int o : options) {
            String number = style == 3 ? List.of("ett", "två", "tre").get(o - 1) : String.valueOf(o);
            parts.add(
                    switch (style) {
                        case 0 -> "Option " + o + " (" + title(o) + ")";
                        case 1 -> "option " + o + " – " + title(o);
                        default -> number;
                    });
        }
        String joined = join(parts);
        String plural = options.size() > 1 ? "optionerna " : "option ";
        return style >= 2 ? plural + joined : joined;
    }

    private static String join(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " och " + parts.get(last);
    }

    private static Map<String, List<String>> both(Map<String, List<String>> one, Map<String, List<String>> other) {
        Map<String, List<String>> all = new HashMap<>();
        one.forEach((heading, lines) -> all.put(heading, new ArrayList<>(lines)));
        other.forEach((heading, lines) ->
                all.computeIfAbsent(heading, h -> new ArrayList<>()).addAll(lines));
        return all;
    }

    private static Map<String, List<String>> load(String file) {
        Map<String, List<String>> variants = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Wording.class.getResourceAsStream("/se/fvm/sample/" + file), StandardCharsets.UTF_8))) {
            String heading = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    heading = line.substring(1, line.length() - 1);
                } else if (!line.startsWith("#")) {
                    variants.computeIfAbsent(heading, h -> new ArrayList<>()).add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return variants;
    }
}
