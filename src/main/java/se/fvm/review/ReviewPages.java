package se.fvm.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.fvm.calloff.Campaign;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Claim;
import se.fvm.ledger.Claims;
import se.fvm.ledger.Deviation;
import se.fvm.ledger.Deviations;
import se.fvm.ledger.Document;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Notes;
import se.fvm.ledger.PageBounds;

/** Puts together the page on which a paper is looked at and decided on. */
@Component
class ReviewPages {

    private final Documents documents;
    private final Deviations deviations;
    private final PageBounds bounds;
    private final Notes notes;
    private final Claims claims;
    private final DocumentViews views;
    private final DeviationViews deviationViews;
    private final QueueViews queueViews;
    private final DocumentPages pages;
    private final PageImages images;
    private final Choices choices;
    private final Words words;
    private final Days days;
    private final FactViews facts;

    ReviewPages(
            Documents documents,
            Deviations deviations,
            PageBounds bounds,
            Notes notes,
            Claims claims,
            DocumentViews views,
            DeviationViews deviationViews,
            QueueViews queueViews,
            DocumentPages pages,
            PageImages images,
            Choices choices,
            Campaign campaign,
            Words words,
            Days days) {
        this.documents = documents;
        this.deviations = deviations;
        this.bounds = bounds;
        this.notes = notes;
        this.claims = claims;
        this.views = views;
        this.deviationViews = deviationViews;
        this.queueViews = queueViews;
        this.pages = pages;
        this.images = images;
        this.choices = choices;
        this.words = words;
        this.days = days;
        this.facts = new FactViews(campaign, words);
    }

    /** The page as it is first opened. A reviewer who opens an undecided paper takes it. */
    void show(Document document, int number, String shown, Visitor visitor, Model model) {
        if (visitor.reviews() && !document.settled()) {
            claims.take(QueueItem.ofDocument(document.id()), visitor.name());
        }
        fill(document, number, shown, DocumentForm.of(document), null, List.of(), visitor, model);
    }

    /**
     * The page after something was sent and not entered.
     *
     * @param form as the person left it
     * @param refused why, in words; null where only a field was set by a button
     */
    void showAgain(Document document, DocumentForm form, @Nullable String refused, Visitor visitor, Model model) {
        fill(
                document,
                1,
                "",
                form.seeing(document),
                refused,
                form.seen().equals(document.version()) ? List.of() : changes(document, form.seen()),
                visitor,
                model);
    }

    /** Whoever looks, and whether they may decide. */
    record Visitor(String name, boolean reviews) {}

    private void fill(
            Document document,
            int number,
            String shown,
            DocumentForm form,
            @Nullable String refused,
            List<ReviewPage.Change> changes,
            Visitor visitor,
            Model model) {
        PageKey page = pages.page(document, number);
        Optional<Picture> picture = images.page(page);
        model.addAttribute("section", "queue");
        model.addAttribute("document", views.view(document));
        model.addAttribute("picture", picture.orElse(null));
        model.addAttribute(
                "marks",
                picture.map(image -> pages.marks(document, page).stream()
                                .map(m -> m.at(image.dpi()))
                                .toList())
                        .orElse(List.of()));
        model.addAttribute("deviations", open(document));
        model.addAttribute("choices", choices);
        model.addAttribute(
                "page",
                new ReviewPage(
                        number,
                        shown,
                        form,
                        refused,
                        changes,
                        taken(document, visitor),
                        bounds.following(document)
                                .map(d -> words.of("document.n", d.id()) + ", "
                                        + words.of("document.pages", d.firstPage(), d.lastPage()))
                                .orElse(null),
                        IntStream.rangeClosed(document.firstPage() + 1, document.lastPage())
                                .boxed()
                                .toList(),
                        notes.ofDocument(document.id()).stream()
                                .map(n -> new ReviewPage.NoteView(n.who(), days.text(n.recorded()), n.text()))
                                .toList(),
                        !document.settled()));
    }

    private List<DeviationRow> open(Document document) {
        return deviations.ofMail(document.mail()).stream()
                .filter(d -> Long.valueOf(document.id()).equals(d.document()))
                .filter(Deviation::open)
                .map(deviationViews::row)
                .toList();
    }

    private @Nullable String taken(Document document, Visitor visitor) {
        Claim claim = claims.ofAnother(QueueItem.ofDocument(document.id()), visitor.name())
                .orElse(null);
        return visitor.reviews() ? queueViews.taken(claim, visitor.name()) : null;
    }

    /** The facts that are other ones now than when the paper had a version. */
    private List<ReviewPage.Change> changes(Document document, String seen) {
        List<ReviewPage.Change> changes = new ArrayList<>();
        documents.factsOf(document.id(), seen).ifPresent(then -> {
            SortedMap<String, String> before = then.texts();
            SortedMap<String, String> now = document.facts().texts();
            FactViews.NAMES.forEach(name -> {
                String one = before.getOrDefault(name, "");
                String other = now.getOrDefault(name, "");
                if (!one.equals(other)) {
                    changes.add(
                            new ReviewPage.Change(facts.label(name), facts.words(name, one), facts.words(name, other)));
                }
            });
        });
        return changes;
    }
}
