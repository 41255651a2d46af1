package se.fvm.review;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.fvm.correspondence.Batches;
import se.fvm.correspondence.LetterKind;
import se.fvm.correspondence.Outbox;
import se.fvm.correspondence.Words;

/** Reminders and requests that are proposed to the office as a batch, to look through and send. */
@Controller
class BatchController {

    private static final Map<String, LetterKind> KINDS =
            Map.of("paminnelser", LetterKind.REMINDER, "kompletteringar", LetterKind.COMPLETION);

    private final Batches batches;
    private final Outbox outbox;
    private final Words words;
    private final Days days;

    BatchController(Batches batches, Outbox outbox, Words words, Days days) {
        this.batches = batches;
        this.outbox = outbox;
        this.words = words;
        this.days = days;
    }

    @GetMapping("/brev/{batch:paminnelser|kompletteringar}")
    String batch(@PathVariable String batch, Model model) {
        LetterKind kind = kind(batch);
        List<Row> rows = batches.proposals(kind).stream().map(this::row).toList();
        model.addAttribute("section", "letters");
        model.addAttribute("batch", batch);
        model.addAttribute("title", words.of("letter.kind." + kind.id()));
        model.addAttribute("rows", rows);
        model.addAttribute("enabled", batches.enabled(kind));
        model.addAttribute("sendable", batches.enabled(kind) && rows.stream().anyMatch(Row::free));
        return "letter-batch";
    }

    @PostMapping("/brev/{batch:paminnelser|kompletteringar}")
    String send(
            @PathVariable String batch,
            @RequestParam(defaultValue = "") List<String> codes,
            Principal who,
            RedirectAttributes next) {
        List<Long> letters = batches.send(kind(batch), codes, who.getName());
        letters.forEach(outbox::deliver);
        next.addFlashAttribute("done", words.of("batch.done", letters.size()));
        return "redirect:/brev/" + batch;
    }

    private static LetterKind kind(String batch) {
        LetterKind kind = KINDS.get(batch);
        if (kind == null) {
            throw new NotFoundException();
        }
        return kind;
    }

    private Row row(Batches.Proposal proposal) {
        return new Row(
                proposal.code(),
                proposal.name(),
                String.join(", ", proposal.recipients()),
                proposal.lines(),
                proposal.lastOrNull() == null ? "" : days.text(proposal.lastOrNull()),
                proposal.hold() == Batches.Hold.NONE,
                words.of("batch.hold." + proposal.hold().name().toLowerCase(Locale.ROOT)),
                proposal.text());
    }

    /**
     * A letter that may be sent.
     *
     * @param last when the last one was written, or empty
     * @param free whether nothing holds it back
     * @param hold what holds it back, in words
     */
    record Row(
            String code,
            String name,
            String recipients,
            List<String> lines,
            String last,
            boolean free,
            String hold,
            String text) {}
}
