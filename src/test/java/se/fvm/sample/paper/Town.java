package se.fvm.sample.paper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A municipality, as far as papers and mails show it.
 *
 * @param official its name with its form, such as {@code Tanums kommun}
 * @param own the form that it uses itself, such as {@code Borås Stad}
 * @param seat the town of its offices
 */
public record Town(
        String code,
        String name,
        String official,
        String own,
        String number,
        String domain,
        String association,
        String seat) {

    private static final List<Town> ALL = load();

    /** All 49, by code. */
    public static List<Town> all() {
        return ALL;
    }

    /** The one with this bare name. */
    public static Town named(String name) {
        return ALL.stream()
                .filter(t -> t.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No municipality " + name));
    }

    /** The genitive of the bare name. */
    public String genitive() {
        return name.endsWith("s") ? name : name + "s";
    }

    /** The name without å, ä, ö and blanks, as in addresses. */
    public String slug() {
        return domain.substring(0, domain.indexOf('.'));
    }

    /** The association's full name. */
    public String associationName() {
        return switch (association) {
            case "GR" -> "Göteborgsregionens kommunalförbund";
            case "FBD" -> "Fyrbodals kommunalförbund";
            case "SKA" -> "Skaraborgs kommunalförbund";
            default -> "Boråsregionen Sjuhärads kommunalförbund";
        };
    }

    private static List<Town> load() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Town.class.getResourceAsStream("/se/fvm/sample/municipalities.csv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(f -> new Town(f[0], f[1], f[2], f[3], f[5], f[7], f[8], f[11].split("/")[0]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
