package se.fvm.review;

import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.fvm.correspondence.Outbox;
import se.fvm.correspondence.WeeklyReports;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Letter;
import se.fvm.ledger.Letters;

/**
 * The outbox and its letters. A report's letter has its page below {@code /rapporter}, where only an administrator may
 * change anything, any other letter below {@code /brev}.
 */
@Controller
class LetterController {

    private static final int SHOWN = 200;

    private final Letters letters;
    private final Outbox outbox;
    private final LetterViews views;
    private final Words words;

    LetterController(Letters letters, Outbox outbox, LetterViews views, Words words) {
        this.letters = letters;
        this.outbox = outbox;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/brev")
    String letters(Model model) {
        model.addAttribute("section", "letters");
        model.addAttribute(
                "rows", letters.latest(SHOWN).stream().map(views::row).toList());
        return "letters";
    }

    @GetMapping("/{folder:brev|rapporter}/{id:\\d+}")
    String letter(@PathVariable String folder, @PathVariable long id, Model model) {
        Letter letter = find(folder, id);
        model.addAttribute("section", folder.equals("brev") ? "letters" : "reports");
        model.addAttribute("row", views.row(letter));
        model.addAttribute("text", outbox.text(id));
        return "letter";
    }

    @GetMapping("/{folder:brev|rapporter}/{id:\\d+}/raw")
    ResponseEntity<byte[]> raw(@PathVariable String folder, @PathVariable long id) {
        find(folder, id);
        return LetterFiles.raw(id, letters.raw(id).orElseThrow(NotFoundException::new));
    }

    /** Stops a letter that waits. */
    @PostMapping("/{folder:brev|rapporter}/{id:\\d+}/stoppa")
    String cancel(
            @PathVariable String folder,
            @PathVariable long id,
            @RequestParam String reason,
            Principal who,
            RedirectAttributes next) {
        Letter letter = find(folder, id);
        return done(letters.cancel(id, who.getName(), reason), "letter.done.cancelled", letter, next);
    }

    /** Tries a letter that waits at once. */
    @PostMapping("/{folder:brev|rapporter}/{id:\\d+}/skicka")
    String deliver(@PathVariable String folder, @PathVariable long id, RedirectAttributes next) {
        Letter letter = find(folder, id);
        boolean sent = letter.state() == Letter.State.WAITING && outbox.deliver(id) == Letter.State.SENT;
        return done(sent, "letter.done.sent", letter, next);
    }

    /** It was found out that a letter arrived whose sending had no known end. */
    @PostMapping("/{folder:brev|rapporter}/{id:\\d+}/framme")
    String arrived(@PathVariable String folder, @PathVariable long id, Principal who, RedirectAttributes next) {
        Letter letter = find(folder, id);
        return done(letters.arrived(id, who.getName()), "letter.done.arrived", letter, next);
    }

    private String done(boolean done, String text, Letter letter, RedirectAttributes next) {
        next.addFlashAttribute(done ? "done" : "refused", words.of(done ? text : "letter.done.not"));
        return "redirect:" + views.row(letter).path();
    }

    private Letter find(String folder, long id) {
        boolean reports = folder.equals("rapporter");
        return letters.find(id)
                .filter(l -> l.kind().equals(WeeklyReports.KIND) == reports)
                .orElseThrow(NotFoundException::new);
    }
}
