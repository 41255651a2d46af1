package se.fvm.review;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.Municipality;
import se.fvm.calloff.Severity;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Claim;
import se.fvm.ledger.Deviation;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Mails;

/** Lays out what waits for a person. */
@Component
class QueueViews {

    private final Documents documents;
    private final Mails mails;
    private final DocumentViews documentViews;
    private final DeviationViews deviationViews;
    private final DoubtWords doubts;
    private final Campaign campaign;
    private final Words words;
    private final Days days;

    QueueViews(
            Documents documents,
            Mails mails,
            DocumentViews documentViews,
            DeviationViews deviationViews,
            DoubtWords doubts,
            Campaign campaign,
            Words words,
            Days days) {
        this.documents = documents;
        this.mails = mails;
        this.documentViews = documentViews;
        this.deviationViews = deviationViews;
        this.doubts = doubts;
        this.campaign = campaign;
        this.words = words;
        this.days = days;
    }

    /** An item as a row; {@code who} is whoever looks. */
    QueueRow row(QueueItem item, String who) {
        Severity worst =
                item.open().isEmpty() ? Severity.WARNING : item.open().get(0).severity();
        String code = item.open().stream()
                .map(Deviation::municipality)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new QueueRow(
                DocumentViews.severity(worst, words.of(worst)),
                what(item),
                file(item),
                item.link(),
                item.open().isEmpty()
                        ? List.of(words.of("queue.unsettled"))
                        : item.open().stream()
                                .map(d -> words.of(d.kind()))
                                .distinct()
                                .toList(),
                doubts.of(item),
                code == null
                        ? null
                        : campaign.municipality(code).map(Municipality::name).orElse(code),
                code,
                since(item),
                taken(item.claimOrNull(), who),
                item.document() == null && item.mail() == null
                        ? item.open().get(0).id()
                        : null);
    }

    private String what(QueueItem item) {
        Long document = item.document();
        if (document != null) {
            return documents
                    .find(document)
                    .map(d -> documentViews.title(d.facts()))
                    .orElseGet(() -> words.of("document.n", document));
        }
        return item.mail() != null
                ? words.of("mail.title", item.mail())
                : deviationViews.row(item.open().get(0)).about();
    }

    private String file(QueueItem item) {
        if (item.document() != null) {
            return item.open().get(0).evidence();
        }
        return item.mail() == null
                ? ""
                : mails.find(item.mail()).map(m -> m.subject()).orElse("");
    }

    private String since(QueueItem item) {
        return item.open().stream()
                .min(Comparator.comparing(Deviation::opened))
                .map(d -> d.days() > 0
                        ? words.of("deviation.days", d.days())
                        : days.day(d.opened()).toString())
                .orElseGet(() -> mails.find(Objects.requireNonNull(item.mail()))
                        .map(m -> days.day(m.arrived()).toString())
                        .orElse(""));
    }

    /** Who has it before them, or null. */
    @Nullable
    String taken(@Nullable Claim claim, String who) {
        if (claim == null) {
            return null;
        }
        return claim.who().equals(who)
                ? words.of("claim.mine")
                : words.of("claim.other", claim.who(), days.text(claim.since()).substring(11));
    }

    /** The kinds that are open, with how many things each concerns. */
    List<Choice> kinds(List<QueueItem> items) {
        return items.stream()
                .flatMap(item -> item.open().stream().map(Deviation::kind).distinct())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> new Choice(e.getKey().flag(), words.of(e.getKey()) + " (" + e.getValue() + ")"))
                .sorted(Comparator.comparing(Choice::words, Words.ALPHABETICAL))
                .toList();
    }
}
