package se.fvm.review;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.PaperKind;
import se.fvm.correspondence.Words;

/** What the fields of forms offer: kinds, agreements, municipalities and options of the campaign. */
@Component
class Choices {

    private final Campaign campaign;
    private final Words words;

    Choices(Campaign campaign, Words words) {
        this.campaign = campaign;
        this.words = words;
    }

    public List<Choice> kinds() {
        return Stream.of(PaperKind.values())
                .map(kind -> new Choice(kind.name(), words.of(kind)))
                .toList();
    }

    public List<Choice> agreements() {
        return campaign.agreements().stream()
                .map(a -> new Choice(a.id(), a.title()))
                .toList();
    }

    /** The agreements by their short names, where room is scarce. */
    public List<Choice> shortAgreements() {
        return campaign.agreements().stream()
                .map(a -> new Choice(a.id(), a.shortTitle()))
                .toList();
    }

    public List<Choice> municipalities() {
        return campaign.municipalities().stream()
                .map(m -> new Choice(m.code(), m.name()))
                .sorted(Comparator.comparing(Choice::words, Words.ALPHABETICAL))
                .toList();
    }

    public List<Choice> options() {
        return campaign.options().stream()
                .map(o -> new Choice(String.valueOf(o.number()), o.number() + ". " + o.title()))
                .toList();
    }
}
