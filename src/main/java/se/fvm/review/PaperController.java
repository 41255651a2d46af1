package se.fvm.review;

import java.security.Principal;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Claims;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Notes;
import se.fvm.ledger.PageBounds;
import se.fvm.ledger.StaleException;

/** What a person does with a paper besides deciding on it: take it over, divide it, join it, note something. */
@Controller
class PaperController {

    private final Documents documents;
    private final PageBounds bounds;
    private final Notes notes;
    private final Claims claims;
    private final Words words;

    PaperController(Documents documents, PageBounds bounds, Notes notes, Claims claims, Words words) {
        this.documents = documents;
        this.bounds = bounds;
        this.notes = notes;
        this.claims = claims;
        this.words = words;
    }

    @PostMapping("/dokument/{id}/ta-over")
    String takeOver(@PathVariable long id, Principal who) {
        require(id);
        claims.takeOver(QueueItem.ofDocument(id), who.getName());
        return "redirect:/dokument/" + id;
    }

    @PostMapping("/dokument/{id}/anteckning")
    String note(
            @PathVariable long id,
            @RequestParam(name = "text", defaultValue = "") String text,
            Principal who,
            RedirectAttributes next) {
        require(id);
        if (!text.isBlank()) {
            notes.onDocument(id, who.getName(), text.strip());
            next.addFlashAttribute("done", new Done(words.of("note.done"), id, null));
        }
        return "redirect:/dokument/" + id;
    }

    /** Parts the paper in two; {@code page} is the first page of the second one, within the file. */
    @PostMapping("/dokument/{id}/dela")
    String split(
            @PathVariable long id,
            @RequestParam("sida") int page,
            @RequestParam("seen") String seen,
            Principal who,
            RedirectAttributes next) {
        require(id);
        try {
            long second = bounds.split(id, page, who.getName(), "", seen);
            next.addFlashAttribute("done", new Done(words.of("document.split.done", second), id, null));
        } catch (StaleException changed) {
            next.addFlashAttribute("trouble", words.of("decision.stale"));
        } catch (IllegalArgumentException noSuchPage) {
            next.addFlashAttribute("trouble", words.of("document.split.page"));
        }
        return "redirect:/dokument/" + id;
    }

    /** Joins the paper that follows in the same file to this one. */
    @PostMapping("/dokument/{id}/sla-ihop")
    String merge(@PathVariable long id, @RequestParam("seen") String seen, Principal who, RedirectAttributes next) {
        require(id);
        try {
            bounds.merge(id, who.getName(), "", seen);
            next.addFlashAttribute("done", new Done(words.of("document.merge.done"), id, null));
        } catch (StaleException changed) {
            next.addFlashAttribute("trouble", words.of("decision.stale"));
        } catch (NoSuchElementException none) {
            next.addFlashAttribute("trouble", words.of("document.merge.none"));
        }
        return "redirect:/dokument/" + id;
    }

    private void require(long id) {
        if (documents.find(id).isEmpty()) {
            throw new NotFoundException();
        }
    }
}
