package se.fvm.calloff;

import java.util.List;

/**
 * One of the campaign's agreements.
 *
 * @param id its name in JSON and in the database, such as {@code call-off}
 * @param title the title as printed, also used on pages and in letters
 * @param shortTitle a short form for tables
 * @param titles further forms of the title
 * @param phrases words and phrases that are typical of its body text
 * @param counterparty the other party as printed
 * @param counterpartyAliases further forms of the other party's name
 * @param callsOff whether this agreement is the one that calls options off
 */
public record AgreementKind(
        String id,
        String title,
        String shortTitle,
        List<String> titles,
        List<String> phrases,
        String counterparty,
        List<String> counterpartyAliases,
        boolean callsOff) {

    public AgreementKind {
        titles = List.copyOf(titles);
        phrases = List.copyOf(phrases);
        counterpartyAliases = List.copyOf(counterpartyAliases);
    }
}
