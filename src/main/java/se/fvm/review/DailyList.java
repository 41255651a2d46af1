package se.fvm.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.Municipality;
import se.fvm.calloff.Original;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Document;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Mail;
import se.fvm.ledger.MailSearch;
import se.fvm.ledger.Mails;
import se.fvm.ledger.Matters;
import se.fvm.ledger.Originals;

/**
 * What came in on a day, for the registrar: every paper of every mail, mails without papers, and originals
 * (offentlighets- och sekretesslagen 2009:400, 5 kap. 2 § names what a register holds).
 */
@Component
class DailyList {

    private final MailSearch search;
    private final Mails mails;
    private final Documents documents;
    private final Originals originals;
    private final Matters matters;
    private final DocumentViews views;
    private final Campaign campaign;
    private final Words words;
    private final Days days;

    DailyList(
            MailSearch search,
            Mails mails,
            Documents documents,
            Originals originals,
            Matters matters,
            DocumentViews views,
            Campaign campaign,
            Words words,
            Days days) {
        this.search = search;
        this.mails = mails;
        this.documents = documents;
        this.originals = originals;
        this.matters = matters;
        this.views = views;
        this.campaign = campaign;
        this.words = words;
        this.days = days;
    }

    /**
     * Something that came in.
     *
     * @param time when it came; empty for an original
     * @param from sender, or that it came by post; from outside, to be shown as text
     * @param dnr the sender's diarienummer
     * @param matter the office's own
     */
    record Entry(
            String time,
            String from,
            String subject,
            String municipality,
            String kind,
            String dnr,
            String matter,
            String link) {}

    List<Entry> of(LocalDate day) {
        List<Long> ids = search.find(new MailSearch.Query("", null, days.startOf(day), days.startOf(day.plusDays(1))));
        Map<Long, List<Document>> papers =
                documents.ofMails(ids).stream().collect(Collectors.groupingBy(Document::mail));
        Map<String, String> numbers = matters.numbers();
        List<Entry> entries = new ArrayList<>();
        mails.withIds(ids).stream()
                .sorted(Comparator.comparing(Mail::arrived))
                .forEach(mail -> addMail(mail, papers.getOrDefault(mail.id(), List.of()), numbers, entries));
        originals.asOf(days.endOf(null)).stream()
                .filter(o -> o.arrived().equals(day))
                .forEach(o -> entries.add(original(o, numbers)));
        return entries;
    }

    private void addMail(Mail mail, List<Document> papers, Map<String, String> numbers, List<Entry> entries) {
        String time = days.text(mail.arrived()).substring(11);
        if (papers.isEmpty()) {
            entries.add(new Entry(
                    time, mail.sender(), mail.subject(), "", words.of(mail.state()), "", "", "/post/" + mail.id()));
        }
        for (Document paper : papers) {
            String code = paper.facts().municipality();
            String dnr = paper.facts().dnr();
            entries.add(new Entry(
                    time,
                    mail.sender(),
                    mail.subject(),
                    name(code == null ? "" : code),
                    views.title(paper.facts()).replaceAll(",.*", ""),
                    dnr == null ? "" : dnr,
                    code == null ? "" : numbers.getOrDefault(code, ""),
                    "/post/" + mail.id()));
        }
    }

    private Entry original(Original original, Map<String, String> numbers) {
        String title = campaign.agreement(original.agreement())
                .map(AgreementKind::shortTitle)
                .orElse(original.agreement());
        return new Entry(
                "",
                words.of("daily.by.post"),
                original.tracking(),
                name(original.municipality()),
                words.of("daily.original", title),
                "",
                numbers.getOrDefault(original.municipality(), ""),
                "/kommuner/" + original.municipality());
    }

    private String name(String code) {
        return campaign.municipality(code).map(Municipality::name).orElse(code);
    }
}
