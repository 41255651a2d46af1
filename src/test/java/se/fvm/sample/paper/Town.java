package se.fvm.sample.paper;

import java.nio.file.Path;
import java.util.List;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.CampaignFiles;
import se.fvm.calloff.Municipality;

/**
 * A municipality, as far as papers and mails show it.
 *
 * @param official its name with its form, such as {@code Tanums kommun}
 * @param own the form that it uses itself, such as {@code Borås Stad}
 * @param seat the town of its offices
 * @param signedUp the options that the campaign says it signed up for
 */
public record Town(
        String code,
        String name,
        String official,
        String own,
        String number,
        String domain,
        String association,
        String seat,
        List<Integer> signedUp) {

    private static final List<Town> ALL = load();

    /** All of the campaign, by code. */
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

    /** The name as in addresses, without å, ä, ö and blanks. */
    public String slug() {
        return domain.substring(0, domain.indexOf('.'));
    }

    private static List<Town> load() {
        Campaign campaign = CampaignFiles.read(Path.of("config/campaign"));
        return campaign.municipalities().stream()
                .map(m -> new Town(
                        m.code(),
                        m.name(),
                        inCommonForm(m),
                        m.officialName(),
                        m.orgNumber(),
                        m.domains().get(0),
                        m.association(),
                        m.seatTown().split("/")[0],
                        campaign.expectedOf(m.code()).stream()
                                .flatMap(e -> e.signedUp().stream())
                                .sorted()
                                .toList()))
                .toList();
    }

    private static String inCommonForm(Municipality m) {
        return m.aliases().stream()
                .filter(a -> a.endsWith(" kommun"))
                .findFirst()
                .orElse(m.officialName());
    }
}
