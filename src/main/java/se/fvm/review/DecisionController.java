package se.fvm.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.PaperKind;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Claims;
import se.fvm.ledger.Decision;
import se.fvm.ledger.Decisions;
import se.fvm.ledger.Document;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Facts;
import se.fvm.ledger.StaleException;

/** A person's word on a paper. */
@Controller
class DecisionController {

    private final Documents documents;
    private final Decisions decisions;
    private final Claims claims;
    private final ReviewQueue queue;
    private final ReviewPages review;
    private final DocumentViews views;
    private final Access access;
    private final Campaign campaign;
    private final Words words;

    DecisionController(
            Documents documents,
            Decisions decisions,
            Claims claims,
            ReviewQueue queue,
            ReviewPages review,
            DocumentViews views,
            Access access,
            Campaign campaign,
            Words words) {
        this.documents = documents;
        this.decisions = decisions;
        this.claims = claims;
        this.queue = queue;
        this.review = review;
        this.views = views;
        this.access = access;
        this.campaign = campaign;
        this.words = words;
    }

    /**
     * Enters a decision.
     *
     * @param decision {@code godkann}, {@code nasta} (the same, then on to the next), {@code avvisa}, {@code dubblett}
     *     or {@code ersatt}; anything else enters nothing
     * @param choice a field and the value that a button offers for it, or null
     */
    @PostMapping("/dokument/{id}/beslut")
    String decide(
            @PathVariable long id,
            @RequestParam(name = "beslut", defaultValue = "") String decision,
            @RequestParam(name = "valj", required = false) @Nullable String choice,
            DocumentForm form,
            Authentication visitor,
            Model model,
            RedirectAttributes next) {
        Document document = documents.find(id).orElseThrow(NotFoundException::new);
        Optional<Decision.Kind> kind = kind(decision, document, form);
        if (choice != null || kind.isEmpty()) {
            DocumentForm chosen = choice == null ? form : form.choosing(choice);
            review.showAgain(document, chosen, null, access.visitor(visitor), model);
            return "document";
        }
        String who = visitor.getName();
        Optional<String> refusal = refusal(document, kind.get(), form, who);
        if (refusal.isPresent()) {
            review.showAgain(document, form, refusal.get(), access.visitor(visitor), model);
            return "document";
        }
        try {
            Facts facts = form.facts(document.facts());
            decisions.decide(id, kind.get(), facts, who, form.reason().strip(), form.seen());
        } catch (StaleException changed) {
            Document now = documents.find(id).orElseThrow(NotFoundException::new);
            review.showAgain(now, form, words.of("decision.stale"), access.visitor(visitor), model);
            return "document";
        }
        claims.release(QueueItem.ofDocument(id), who);
        next.addFlashAttribute("done", done(id, kind.get()));
        // Straight to the next one: what was just done is told on the very next page only.
        return "redirect:"
                + (decision.equals("nasta") ? queue.nextLink(QueueItem.ofDocument(id), who) : "/dokument/" + id);
    }

    private Done done(long id, Decision.Kind kind) {
        Document now = documents.find(id).orElseThrow();
        String text =
                words.of("decision.done", views.title(now.facts()), words.of("decision." + DecisionWords.key(kind)));
        return new Done(text, id, now.decision().map(Decision::id).orElse(null));
    }

    private static Optional<Decision.Kind> kind(String decision, Document document, DocumentForm form) {
        return switch (decision) {
            case "godkann", "nasta" ->
                Optional.of(
                        form.facts(document.facts()).equals(document.facts())
                                ? Decision.Kind.CONFIRMED
                                : Decision.Kind.CORRECTED);
            case "avvisa" -> Optional.of(Decision.Kind.REJECTED);
            case "dubblett" -> Optional.of(Decision.Kind.DUPLICATE);
            case "ersatt" -> Optional.of(Decision.Kind.SUPERSEDED);
            default -> Optional.empty();
        };
    }

    /** Why a decision cannot be entered, in words. */
    private Optional<String> refusal(Document document, Decision.Kind kind, DocumentForm form, String who) {
        String subject = QueueItem.ofDocument(document.id());
        if (!document.settled() && claims.ofAnother(subject, who).isPresent()) {
            return claims.ofAnother(subject, who).map(claim -> words.of("decision.taken", claim.who()));
        }
        if (kind == Decision.Kind.REJECTED && form.reason().isBlank()) {
            return Optional.of(words.of("decision.reason.missing"));
        }
        boolean incomplete = kind.counts()
                && form.kind() == PaperKind.AGREEMENT
                && (campaign.agreement(form.agreement()).isEmpty()
                        || campaign.municipality(form.municipality()).isEmpty());
        return incomplete ? Optional.of(words.of("decision.incomplete")) : Optional.empty();
    }

    /** Takes a decision back. */
    @PostMapping("/dokument/{id}/angra")
    String undo(
            @PathVariable long id,
            @RequestParam("beslut") long decision,
            Authentication visitor,
            RedirectAttributes next) {
        if (documents.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        try {
            decisions.undo(id, decision, visitor.getName());
            next.addFlashAttribute("done", new Done(words.of("decision.undone.done"), id, null));
        } catch (StaleException changed) {
            next.addFlashAttribute("trouble", words.of("decision.undo.stale"));
        }
        return "redirect:/dokument/" + id;
    }
}
