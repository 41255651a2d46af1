package se.fvm.review;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.fvm.correspondence.Acknowledgements;
import se.fvm.correspondence.NoAnswer;
import se.fvm.correspondence.Outbox;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Letters;
import se.fvm.ledger.Mails;

/** The answer to a mail: looked at before it is sent, and sent where a person wants it. */
@Controller
class AcknowledgementController {

    private final Acknowledgements acknowledgements;
    private final Mails mails;
    private final Letters letters;
    private final Outbox outbox;
    private final LetterViews views;
    private final Words words;

    AcknowledgementController(
            Acknowledgements acknowledgements,
            Mails mails,
            Letters letters,
            Outbox outbox,
            LetterViews views,
            Words words) {
        this.acknowledgements = acknowledgements;
        this.mails = mails;
        this.letters = letters;
        this.outbox = outbox;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/post/{id}/bekraftelse")
    String draft(@PathVariable long id, Model model) {
        if (mails.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        Acknowledgements.Draft draft = acknowledgements.draft(id);
        NoAnswer refusal = draft.refusalOrNull();
        List<LetterRow> sent = letters.answersTo(id).stream().map(views::row).toList();
        boolean allowed = refusal == null || refusal.personMaySend();
        model.addAttribute("section", "mails");
        model.addAttribute("mail", id);
        model.addAttribute("draft", draft);
        model.addAttribute("sent", sent);
        model.addAttribute(
                "refusal",
                refusal == null ? null : words.of("noanswer." + refusal.name().toLowerCase(Locale.ROOT)));
        model.addAttribute("enabled", acknowledgements.enabled());
        model.addAttribute(
                "sendable",
                acknowledgements.enabled()
                        && allowed
                        && sent.isEmpty()
                        && !draft.text().isEmpty());
        return "acknowledgement";
    }

    @PostMapping("/post/{id}/bekraftelse")
    String send(@PathVariable long id, Principal who, RedirectAttributes next) {
        if (mails.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        OptionalLong letter = acknowledgements.answer(id, who.getName());
        letter.ifPresent(outbox::deliver);
        next.addFlashAttribute(
                letter.isPresent() ? "done" : "refused",
                words.of(letter.isPresent() ? "acknowledgement.done" : "acknowledgement.not"));
        return "redirect:/post/" + id + "/bekraftelse";
    }
}
