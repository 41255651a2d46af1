package se.fvm.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.ExpectedCallOff;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Deviation;
import se.fvm.ledger.Document;
import se.fvm.ledger.Facts;
import se.fvm.reading.DocumentReading;

/** What is uncertain or amiss in words, such as {@code Kommun: Vara 71 %, Skara 22 %}. */
@Component
class DoubtWords {

    /** A fact that was read less surely than this is named. */
    private static final double NAMED = 0.95;

    private final Campaign campaign;
    private final Words words;
    private final Days days;
    private final FactViews facts;

    DoubtWords(Campaign campaign, Words words, Days days) {
        this.campaign = campaign;
        this.words = words;
        this.days = days;
        this.facts = new FactViews(campaign, words);
    }

    /**
     * What there is to say of something that waits, in a few short lines.
     *
     * @param paper the paper that it is about, or null
     * @param read what was read of that, or null
     */
    List<String> of(QueueItem item, @Nullable Document paper, @Nullable DocumentReading read) {
        List<String> lines = new ArrayList<>();
        if (paper != null) {
            if (read != null && paper.decision().isEmpty()) {
                lines.addAll(doubts(read));
            }
            item.open().forEach(d -> compared(paper, d, lines));
        } else if (item.document() == null) {
            item.open().stream()
                    .map(Deviation::evidence)
                    .filter(e -> !e.isEmpty())
                    .forEach(lines::add);
        }
        return lines;
    }

    private List<String> doubts(DocumentReading read) {
        return facts.of(read, null).stream()
                .filter(fact -> fact.probability() < NAMED)
                .map(fact -> words.of(
                        "doubt.fact",
                        fact.label(),
                        with(fact.words(), fact.confidence())
                                + fact.others().stream()
                                        .map(other -> ", " + with(other.words(), other.confidence()))
                                        .collect(Collectors.joining())))
                .toList();
    }

    /** Such as {@code Vara 71 %}; a value that ends in a digit would run into its probability. */
    private static String with(String value, String confidence) {
        boolean digit = !value.isEmpty() && Character.isDigit(value.charAt(value.length() - 1));
        return digit ? value + " (" + confidence + ")" : value + " " + confidence;
    }

    /** What comparison found, with what it was compared with. */
    private void compared(Document paper, Deviation deviation, List<String> lines) {
        Facts stated = paper.facts();
        switch (deviation.kind()) {
            case UNEXPECTED_OPTION ->
                lines.add(words.of("doubt.unexpected", words.options(stated.options()), expected(stated)));
            case CHANGED_OPTIONS, DUPLICATE -> {
                if (deviation.related() != null) {
                    lines.add(words.of("doubt." + deviation.kind().flag(), deviation.related()));
                }
            }
            case LATE ->
                lines.add(words.of(
                        "doubt.late",
                        days.day(paper.arrived()),
                        campaign.rules().deadline()));
            case SIGNED_LATE ->
                lines.add(words.of(
                        "doubt.signed-late",
                        String.valueOf(stated.signedOn()),
                        campaign.rules().deadline()));
            default -> {
                // Its name says it all.
            }
        }
    }

    private String expected(Facts stated) {
        return words.options(campaign.expectedOf(String.valueOf(stated.municipality()))
                .map(ExpectedCallOff::signedUp)
                .orElseGet(java.util.TreeSet::new));
    }
}
