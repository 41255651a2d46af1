package se.fvm.calloff;

import java.util.List;

/**
 * The receiving organisation and those around it: names that look like a municipality's and are none.
 *
 * @param name the receiving organisation
 * @param aliases further forms of its name
 * @param domains its own mail domains, and those of the municipalities' joint body
 * @param notEvidence phrases that name a municipality without speaking of it: postal addresses of the region,
 *     hospitals, associations
 */
public record Region(String name, List<String> aliases, List<String> domains, List<String> notEvidence) {

    public Region {
        aliases = List.copyOf(aliases);
        domains = List.copyOf(domains);
        notEvidence = List.copyOf(notEvidence);
    }
}
