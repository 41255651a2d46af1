package se.fvm.calloff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party of the campaign.
 *
 * @param code the municipality code of Statistics Sweden, four digits, such as {@code 1440}
 * @param name the bare name, such as {@code Ale}
 * @param officialName the name with its form, such as {@code Ale kommun} or {@code Borås Stad}
 * @param aliases further forms in use, without those that follow from name and official name
 * @param orgNumber organisation number {@code 212000-NNNN}, or null where it is not known
 * @param orgNumberConfidence how sure the number is: {@code A} seen in a source, {@code B1}/{@code B2} inferred,
 *     {@code C} from memory; only A may be shown as verified
 * @param domains mail domains of the municipality, in lower case
 * @param association short name of its association of municipalities
 * @param area the area of the roll-out
 * @param seatTown the town of the municipal offices, which may differ from the name
 */
public record Municipality(
        String code,
        String name,
        String officialName,
        List<String> aliases,
        @Nullable String orgNumber,
        String orgNumberConfidence,
        List<String> domains,
        String association,
        String area,
        String seatTown) {

    public Municipality {
        aliases = List.copyOf(aliases);
        domains = List.copyOf(domains);
    }
}
