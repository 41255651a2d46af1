package se.fvm.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.fvm.calloff.Campaign;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Document;
import se.fvm.ledger.Mail;
import se.fvm.ledger.Mails;
import se.fvm.ledger.Readings;
import se.fvm.reading.DocumentReading;
import se.fvm.reading.Evidence;
import se.fvm.reading.MailReading;

/** The pages of papers, numbered from 1 in each paper, and what was seen on them. */
@Component
class DocumentPages {

    private final Mails mails;
    private final Readings readings;
    private final FactViews facts;

    DocumentPages(Mails mails, Readings readings, Campaign campaign, Words words) {
        this.mails = mails;
        this.readings = readings;
        this.facts = new FactViews(campaign, words);
    }

    /** A paper's pages: those of its own file, then all of the files that hold the rest of it. */
    List<PageKey> of(Document document) {
        String sha256 = mails.find(document.mail()).map(Mail::sha256).orElseThrow();
        List<PageKey> pages = new ArrayList<>();
        IntStream.rangeClosed(document.firstPage(), document.lastPage())
                .forEach(page -> pages.add(new PageKey(sha256, document.attachment(), page)));
        Optional<DocumentReading> reading = readings.ofDocument(document);
        if (reading.isPresent() && !reading.get().alsoIn().isEmpty()) {
            MailReading mail = readings.ofMail(document.mail()).orElseThrow();
            for (String name : reading.get().alsoIn()) {
                mail.attachments().stream()
                        .filter(file -> file.name().equals(name))
                        .findFirst()
                        .ifPresent(file -> IntStream.rangeClosed(1, file.pages())
                                .forEach(page -> pages.add(new PageKey(sha256, name, page))));
            }
        }
        return pages;
    }

    /**
     * The page with this number.
     *
     * @throws NotFoundException if the paper has no such page
     */
    PageKey page(Document document, int number) {
        List<PageKey> pages = of(document);
        if (number < 1 || number > pages.size()) {
            throw new NotFoundException();
        }
        return pages.get(number - 1);
    }

    /**
     * Where on a page the facts were seen. None for a paper in several files: evidence gives the page within its file,
     * and a mark on the wrong sheet would be worse than no mark.
     */
    List<MarkView> marks(Document document, PageKey page) {
        return readings.ofDocument(document).filter(reading -> reading.alsoIn().isEmpty()).stream()
                .flatMap(reading -> reading.evidence().stream())
                .filter(e -> e.page() == page.page() && FactViews.number(e.fact()) > 0)
                .flatMap(this::mark)
                .toList();
    }

    private Stream<MarkView> mark(Evidence e) {
        return Stream.ofNullable(e.box())
                .map(box -> new MarkView(
                        FactViews.number(e.fact()), e.fact(), facts.label(e.fact()), e.text(), box, e.dpi()));
    }
}
