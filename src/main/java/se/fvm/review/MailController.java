package se.fvm.review;

import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.fvm.correspondence.Words;
import se.fvm.ledger.CallOffLedger;
import se.fvm.ledger.Decisions;
import se.fvm.ledger.Mail;
import se.fvm.ledger.MailState;
import se.fvm.ledger.Mails;

/** The mails: what came, and what became of it. */
@Controller
class MailController {

    private final Mails mails;
    private final CallOffLedger ledger;
    private final Decisions decisions;
    private final MailViews views;
    private final PageImages images;
    private final RawMails raws;
    private final Words words;
    private final Days days;

    MailController(
            Mails mails,
            CallOffLedger ledger,
            Decisions decisions,
            MailViews views,
            PageImages images,
            RawMails raws,
            Words words,
            Days days) {
        this.mails = mails;
        this.ledger = ledger;
        this.decisions = decisions;
        this.views = views;
        this.images = images;
        this.raws = raws;
        this.words = words;
        this.days = days;
    }

    @GetMapping("/post")
    String mails(
            @RequestParam(name = "status", defaultValue = "") String status,
            @RequestParam(name = "datum", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            Model model) {
        MailState state = Arrays.stream(MailState.values())
                .filter(s -> s.id().equals(status))
                .findFirst()
                .orElse(null);
        model.addAttribute("section", "mails");
        model.addAttribute("account", AccountView.of(ledger.mailsAsOf(days.endOf(day)), words));
        model.addAttribute("choices", choices());
        model.addAttribute("chosen", status);
        model.addAttribute("day", day);
        model.addAttribute("rows", views.rows(days.endOf(day), state));
        return "mails";
    }

    private List<Choice> choices() {
        return Arrays.stream(MailState.values())
                .map(s -> new Choice(s.id(), words.of(s)))
                .toList();
    }

    @GetMapping("/post/{id}")
    String mail(@PathVariable long id, Model model) {
        Mail mail = mails.find(id).orElseThrow(NotFoundException::new);
        model.addAttribute("section", "mails");
        model.addAttribute("mail", views.page(mail));
        model.addAttribute("body", images.body(mail.sha256()).orElse(null));
        return "mail";
    }

    @PostMapping("/post/{id}/klart")
    String handle(
            @PathVariable long id, @RequestParam(name = "reason", defaultValue = "") String reason, Principal who) {
        if (mails.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        decisions.handle(id, who.getName(), reason.strip());
        return "redirect:/post/" + id;
    }

    @GetMapping("/post/{id}/raw")
    ResponseEntity<Resource> raw(@PathVariable long id) {
        return raws.download(mails.find(id).orElseThrow(NotFoundException::new));
    }
}
