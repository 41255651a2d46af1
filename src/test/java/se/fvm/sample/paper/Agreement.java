package se.fvm.sample.paper;

import java.util.List;
import java.util.Set;

/**
 * What one agreement says, before it has a layout.
 *
 * @param partyName the municipality's name as this paper prints it
 * @param number the organisation number as printed, or null
 * @param dnr the municipality's diarienummer as printed, or null
 * @param marking how the options are named
 * @param extras peculiarities: {@code initials}, {@code arrival-stamp}, {@code round-stamp}, {@code region-dnr-too},
 *     {@code draft}, {@code all-members-listed}, {@code option-in-background}, {@code association-in-text},
 *     {@code e-signature}, {@code other-municipality-contact},
 *     {@code copy-watermark}, {@code witnesses}
 */
public record Agreement(
        Deal deal,
        Town town,
        String partyName,
        String number,
        List<Integer> options,
        Marking marking,
        Signing municipality,
        Signing counterparty,
        String dnr,
        Set<String> extras) {

    /** The extra that lets a paper look in ways that the samples that are kept do not. */
    public static final String VARIED = "varied";

    public boolean has(String extra) {
        return extras.contains(extra);
    }
}
