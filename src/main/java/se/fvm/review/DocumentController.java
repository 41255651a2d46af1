package se.fvm.review;

import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.fvm.calloff.PaperKind;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Decisions;
import se.fvm.ledger.Deviation;
import se.fvm.ledger.Deviations;
import se.fvm.ledger.Document;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Facts;

/** A paper: its pages, what was read of it and where, and a person's word on it. */
@Controller
class DocumentController {

    private final Documents documents;
    private final Decisions decisions;
    private final Deviations deviations;
    private final DocumentViews views;
    private final DeviationViews deviationViews;
    private final DocumentPages pages;
    private final Choices choices;
    private final PageImages images;
    private final Words words;

    DocumentController(
            Documents documents,
            Decisions decisions,
            Deviations deviations,
            DocumentViews views,
            DeviationViews deviationViews,
            DocumentPages pages,
            Choices choices,
            PageImages images,
            Words words) {
        this.documents = documents;
        this.decisions = decisions;
        this.deviations = deviations;
        this.views = views;
        this.deviationViews = deviationViews;
        this.pages = pages;
        this.choices = choices;
        this.images = images;
        this.words = words;
    }

    @GetMapping("/dokument/{id}")
    String document(@PathVariable long id, @RequestParam(name = "sida", defaultValue = "1") int number, Model model) {
        Document document = find(id);
        show(document, number, DocumentForm.of(document), null, model);
        return "document";
    }

    private void show(Document document, int number, DocumentForm form, @Nullable String refused, Model model) {
        PageKey page = pages.page(document, number);
        Picture picture = images.page(page).orElse(null);
        model.addAttribute("section", "mails");
        model.addAttribute("document", views.view(document));
        model.addAttribute("number", number);
        model.addAttribute("picture", picture);
        if (picture != null) {
            model.addAttribute(
                    "marks",
                    pages.marks(document, page).stream()
                            .map(m -> m.at(picture.dpi()))
                            .toList());
        }
        model.addAttribute(
                "deviations",
                deviations.ofMail(document.mail()).stream()
                        .filter(d -> Long.valueOf(document.id()).equals(d.document()))
                        .filter(Deviation::open)
                        .map(deviationViews::row)
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("choices", choices);
        model.addAttribute("refused", refused);
    }

    @GetMapping("/dokument/{id}/sidor/{number}.png")
    ResponseEntity<byte[]> image(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(name = "liten", defaultValue = "false") boolean small) {
        Document document = find(id);
        PageKey page = pages.page(document, number);
        Optional<Picture> picture = small
                ? images.thumbnail(
                        page,
                        pages.marks(document, page).stream()
                                .map(MarkView::drawn)
                                .toList())
                : images.page(page);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .body(picture.orElseThrow(NotFoundException::new).png());
    }

    @PostMapping("/dokument/{id}/beslut")
    String decide(
            @PathVariable long id,
            @RequestParam("beslut") String decision,
            DocumentForm form,
            Principal who,
            Model model,
            RedirectAttributes next) {
        Document document = find(id);
        Optional<String> refusal = refusal(document, decision, form);
        if (refusal.isPresent()) {
            show(document, 1, form, words.of(refusal.get()), model);
            return "document";
        }
        String reason = form.reason().strip();
        if (decision.equals("avvisa")) {
            decisions.reject(id, who.getName(), reason);
        } else {
            Facts facts = form.facts(document.facts());
            if (facts.equals(document.facts())) {
                decisions.confirm(id, who.getName(), reason);
            } else {
                decisions.correct(id, facts, who.getName(), reason);
            }
        }
        next.addFlashAttribute("done", true);
        return "redirect:/dokument/" + id;
    }

    private static Optional<String> refusal(Document document, String decision, DocumentForm form) {
        if (!form.seen().equals(DocumentForm.seen(document))) {
            return Optional.of("decision.stale");
        }
        if (decision.equals("avvisa")) {
            return form.reason().isBlank() ? Optional.of("decision.reason.missing") : Optional.empty();
        }
        boolean incomplete = form.kind() == PaperKind.AGREEMENT
                && (form.agreement().isEmpty() || form.municipality().isEmpty());
        return incomplete ? Optional.of("decision.incomplete") : Optional.empty();
    }

    private Document find(long id) {
        return documents.find(id).orElseThrow(NotFoundException::new);
    }
}
