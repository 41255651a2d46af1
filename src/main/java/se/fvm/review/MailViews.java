package se.fvm.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.fvm.calloff.Campaign;
import se.fvm.correspondence.Words;
import se.fvm.document.MailHead;
import se.fvm.ledger.Deviations;
import se.fvm.ledger.Document;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Mail;
import se.fvm.ledger.MailState;
import se.fvm.ledger.Mails;
import se.fvm.ledger.Readings;
import se.fvm.reading.GivenUp;
import se.fvm.reading.MailReading;

/** Lays mails out for pages. */
@Component
class MailViews {

    private final Mails mails;
    private final Documents documents;
    private final Readings readings;
    private final Deviations deviations;
    private final DocumentViews documentViews;
    private final DeviationViews deviationViews;
    private final Words words;
    private final Days days;
    private final FactViews facts;

    MailViews(
            Mails mails,
            Documents documents,
            Readings readings,
            Deviations deviations,
            DocumentViews documentViews,
            DeviationViews deviationViews,
            Campaign campaign,
            Words words,
            Days days) {
        this.mails = mails;
        this.documents = documents;
        this.readings = readings;
        this.deviations = deviations;
        this.documentViews = documentViews;
        this.deviationViews = deviationViews;
        this.words = words;
        this.days = days;
        this.facts = new FactViews(campaign, words);
    }

    /** Some mails, the latest first. */
    List<MailRow> rows(List<Long> ids) {
        Map<Long, List<Document>> papers =
                documents.ofMails(ids).stream().collect(Collectors.groupingBy(Document::mail));
        return mails.withIds(ids).stream()
                .map(m -> row(m, papers.getOrDefault(m.id(), List.of())))
                .toList();
    }

    private MailRow row(Mail mail, List<Document> papers) {
        String municipalities = papers.stream()
                .map(d -> d.facts().municipality())
                .filter(Objects::nonNull)
                .map(facts::municipality)
                .distinct()
                .collect(Collectors.joining(", "));
        return new MailRow(
                mail.id(),
                days.text(mail.arrived()),
                mail.sender(),
                subject(mail),
                municipalities,
                papers.size(),
                fate(mail));
    }

    MailPage page(Mail mail) {
        Optional<MailReading> reading = readings.ofMail(mail.id());
        List<Document> papers = documents.ofMail(mail.id());
        return new MailPage(
                mail.id(),
                mail.sender(),
                subject(mail),
                days.text(mail.arrived()),
                head(mail, reading.flatMap(MailReading::head)),
                fate(mail),
                mail.state() == MailState.REVIEW && papers.stream().allMatch(Document::settled),
                reading.map(r -> attachments(r, papers)).orElse(List.of()),
                papers.stream().map(documentViews::view).toList(),
                deviations.ofMail(mail.id()).stream().map(deviationViews::row).toList());
    }

    private List<MailPage.Line> head(Mail mail, Optional<MailHead> head) {
        List<MailPage.Line> lines = new ArrayList<>();
        head.ifPresentOrElse(
                h -> line(lines, "from", h.fromName().isEmpty() ? h.from() : h.fromName() + " <" + h.from() + ">"),
                () -> line(lines, "from", mail.sender()));
        line(lines, "subject", mail.subject());
        line(lines, "received", days.text(mail.arrived()));
        head.map(MailHead::date).ifPresent(date -> line(lines, "date", days.text(date)));
        head.map(MailHead::originalSenders)
                .filter(senders -> !senders.isEmpty())
                .ifPresent(senders -> line(lines, "original", String.join(", ", senders)));
        head.map(MailHead::automatic)
                .filter(automatic -> automatic != MailHead.Automatic.NONE)
                .ifPresent(automatic -> line(
                        lines,
                        "automatic",
                        words.of("automatic." + automatic.name().toLowerCase(Locale.ROOT))));
        mail.messageId().ifPresent(id -> line(lines, "message-id", id));
        line(lines, "via", words.of("via." + mail.via().name().toLowerCase(Locale.ROOT)));
        line(lines, "sha256", mail.sha256());
        mails.sightings(mail.id())
                .forEach(again -> line(
                        lines,
                        "seen-again",
                        days.text(again.seen()) + ", "
                                + words.of("via." + again.via().name().toLowerCase(Locale.ROOT))));
        return lines;
    }

    private void line(List<MailPage.Line> lines, String key, String value) {
        lines.add(new MailPage.Line(words.of("mail.head." + key), value));
    }

    private List<MailPage.AttachmentRow> attachments(MailReading reading, List<Document> papers) {
        return reading.attachments().stream()
                .map(file -> new MailPage.AttachmentRow(
                        file.name(), file.type(), size(file.bytes()), file.pages(), attachmentFate(file, papers)))
                .toList();
    }

    private List<Cell> attachmentFate(MailReading.ReadFile file, List<Document> papers) {
        List<Cell> fate = new ArrayList<>();
        file.flags().forEach(kind -> fate.add(documentViews.flag(kind)));
        GivenUp limit = file.givenUpOrNull();
        if (limit != null) {
            String why = words.of("attachment.given.up." + limit.name().toLowerCase(Locale.ROOT));
            fate.add(new Cell("bad", "alert", why, null));
        }
        papers.stream()
                .filter(d -> d.attachment().equals(file.name()))
                .forEach(d -> fate.add(new Cell("", "scan", documentViews.title(d.facts()), "#handling-" + d.id())));
        return fate.isEmpty() ? List.of(new Cell("", "none", words.of("attachment.no.document"), null)) : fate;
    }

    Cell fate(Mail mail) {
        String text = words.of(mail.state());
        String link = "/post/" + mail.id();
        return switch (mail.state()) {
            case PENDING -> new Cell("", "wait", text, link);
            case FILED -> new Cell("good", "check", text, link);
            case REVIEW -> new Cell("warn", "eye", text, link);
            case NO_AGREEMENT -> new Cell("", "none", text, link);
            case FAILED -> new Cell("bad", "alert", text, link);
        };
    }

    private String subject(Mail mail) {
        return mail.subject().isBlank() ? words.of("mail.no.subject") : mail.subject();
    }

    private static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " byte";
        }
        return bytes < 1_000_000
                ? String.format(Words.SWEDISH, "%.0f kB", bytes / 1e3)
                : String.format(Words.SWEDISH, "%.1f MB", bytes / 1e6);
    }
}
