package se.fvm.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.Municipality;
import se.fvm.calloff.Severity;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Claim;
import se.fvm.ledger.Deviation;
import se.fvm.ledger.Document;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Mail;
import se.fvm.ledger.Mails;
import se.fvm.ledger.Readings;
import se.fvm.reading.DocumentReading;

/** Lays out what waits for a person. */
@Component
class QueueViews {

    private final Documents documents;
    private final Readings readings;
    private final Mails mails;
    private final DocumentViews documentViews;
    private final DeviationViews deviationViews;
    private final DoubtWords doubts;
    private final Campaign campaign;
    private final Words words;
    private final Days days;

    QueueViews(
            Documents documents,
            Readings readings,
            Mails mails,
            DocumentViews documentViews,
            DeviationViews deviationViews,
            DoubtWords doubts,
            Campaign campaign,
            Words words,
            Days days) {
        this.documents = documents;
        this.readings = readings;
        this.mails = mails;
        this.documentViews = documentViews;
        this.deviationViews = deviationViews;
        this.doubts = doubts;
        this.campaign = campaign;
        this.words = words;
        this.days = days;
    }

    /** Items as rows; {@code who} is whoever looks. */
    List<QueueRow> rows(List<QueueItem> items, String who) {
        Map<Long, Document> papers = documents.withIds(named(items, QueueItem::document)).stream()
                .collect(Collectors.toMap(Document::id, d -> d));
        Map<Long, DocumentReading> read = readings.ofDocuments(papers.values());
        Map<Long, Mail> received =
                mails.withIds(named(items, QueueItem::mail)).stream().collect(Collectors.toMap(Mail::id, m -> m));
        return items.stream()
                .map(item -> row(
                        item,
                        item.document() == null ? null : papers.get(item.document()),
                        item.document() == null ? null : read.get(item.document()),
                        item.mail() == null ? null : received.get(item.mail()),
                        who))
                .toList();
    }

    private static List<Long> named(List<QueueItem> items, Function<QueueItem, @Nullable Long> which) {
        return items.stream().map(which).filter(Objects::nonNull).toList();
    }

    private QueueRow row(
            QueueItem item, @Nullable Document paper, @Nullable DocumentReading read, @Nullable Mail mail, String who) {
        Severity worst =
                item.open().isEmpty() ? Severity.WARNING : item.open().get(0).severity();
        String code = item.open().stream()
                .map(Deviation::municipality)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new QueueRow(
                DocumentViews.severity(worst, words.of(worst)),
                what(item, paper),
                file(item, mail),
                item.link(),
                item.open().isEmpty()
                        ? List.of(words.of("queue.unsettled"))
                        : item.open().stream()
                                .map(d -> words.of(d.kind()))
                                .distinct()
                                .toList(),
                doubts.of(item, paper, read),
                code == null
                        ? null
                        : campaign.municipality(code).map(Municipality::name).orElse(code),
                code,
                since(item, mail),
                taken(item.claimOrNull(), who),
                item.document() == null && item.mail() == null
                        ? item.open().get(0).id()
                        : null);
    }

    private String what(QueueItem item, @Nullable Document paper) {
        if (paper != null) {
            return documentViews.title(paper.facts());
        }
        if (item.document() != null) {
            return words.of("document.n", item.document());
        }
        return item.mail() != null
                ? words.of("mail.title", item.mail())
                : deviationViews.row(item.open().get(0)).about();
    }

    private static String file(QueueItem item, @Nullable Mail mail) {
        if (item.document() != null) {
            return item.open().get(0).evidence();
        }
        return mail == null ? "" : mail.subject();
    }

    private String since(QueueItem item, @Nullable Mail mail) {
        return item.open().stream()
                .min(Comparator.comparing(Deviation::opened))
                .map(d -> d.days() > 0
                        ? words.of("deviation.days", d.days())
                        : days.day(d.opened()).toString())
                .orElseGet(() -> mail == null ? "" : days.day(mail.arrived()).toString());
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
