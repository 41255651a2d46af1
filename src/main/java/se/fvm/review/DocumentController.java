package se.fvm.review;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.fvm.ledger.Document;
import se.fvm.ledger.Documents;
import se.fvm.ledger.PageTexts;

/** A paper: its pages, what was read of it and where, and a form to decide on it (Granskning). */
@Controller
class DocumentController {

    private final Documents documents;
    private final DocumentPages pages;
    private final PageImages images;
    private final PageTexts texts;
    private final ReviewPages review;
    private final Access access;

    DocumentController(
            Documents documents,
            DocumentPages pages,
            PageImages images,
            PageTexts texts,
            ReviewPages review,
            Access access) {
        this.documents = documents;
        this.pages = pages;
        this.images = images;
        this.texts = texts;
        this.review = review;
        this.access = access;
    }

    /**
     * The paper.
     *
     * @param number the page to see, from 1
     * @param shown name of the fact whose evidence is to stand out
     */
    @GetMapping("/dokument/{id}")
    String document(
            @PathVariable long id,
            @RequestParam(name = "sida", defaultValue = "1") int number,
            @RequestParam(name = "stod", defaultValue = "") String shown,
            Authentication visitor,
            Model model) {
        review.show(find(id), number, shown, access.visitor(visitor), model);
        return "document";
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

    /** The text of a page, beside or in place of its image. Recognised when it is first asked for, which takes a while. */
    @GetMapping("/dokument/{id}/sidor/{number}/text")
    String text(@PathVariable long id, @PathVariable int number, Model model) {
        Document document = find(id);
        PageKey page = pages.page(document, number);
        Optional<String> text = texts.find(document.mail(), page.attachment(), page.page());
        if (text.isEmpty()) {
            text = images.text(page);
            text.ifPresent(recognised -> texts.keep(document.mail(), page.attachment(), page.page(), recognised));
        }
        model.addAttribute("section", "queue");
        model.addAttribute("document", id);
        model.addAttribute("number", number);
        model.addAttribute("text", text.map(String::strip).orElse(""));
        return "page-text";
    }

    private Document find(long id) {
        return documents.find(id).orElseThrow(NotFoundException::new);
    }
}
