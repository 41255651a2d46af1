package se.fvm.review;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.fvm.correspondence.Words;
import se.fvm.intake.ReadJobs;
import se.fvm.ledger.AuditLog;
import se.fvm.ledger.CallOffLedger;
import se.fvm.ledger.Decisions;
import se.fvm.ledger.Mail;
import se.fvm.ledger.MailSearch;
import se.fvm.ledger.MailState;
import se.fvm.ledger.Mails;

/** The mails: what came, and what became of it. */
@Controller
class MailController {

    /** Mails on a page of the list. */
    private static final int ON_A_PAGE = 50;

    private final Mails mails;
    private final CallOffLedger ledger;
    private final Decisions decisions;
    private final MailViews views;
    private final PageImages images;
    private final RawMails raws;
    private final Words words;
    private final Days days;
    private final MailSearch search;
    private final DailyList daily;
    private final ReadJobs jobs;
    private final AuditLog audit;
    private final Clock clock;

    MailController(
            Mails mails,
            CallOffLedger ledger,
            Decisions decisions,
            MailViews views,
            PageImages images,
            RawMails raws,
            Words words,
            Days days,
            MailSearch search,
            DailyList daily,
            ReadJobs jobs,
            AuditLog audit,
            Clock clock) {
        this.mails = mails;
        this.ledger = ledger;
        this.decisions = decisions;
        this.views = views;
        this.images = images;
        this.raws = raws;
        this.words = words;
        this.days = days;
        this.search = search;
        this.daily = daily;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/post")
    String mails(MailQuery query, @RequestParam(name = "sida", defaultValue = "1") int page, Model model) {
        Leaf<Long> leaf = Leaf.of(search.find(query.query(days)), page, ON_A_PAGE);
        model.addAttribute("section", "mails");
        model.addAttribute("account", AccountView.of(ledger.mailsAsOf(days.endOf(null)), words));
        model.addAttribute("choices", choices());
        model.addAttribute("query", query);
        model.addAttribute("today", days.today());
        model.addAttribute("leaf", leaf);
        model.addAttribute("rows", views.rows(leaf.items()));
        return "mails";
    }

    /** What came in on a day, for the registrar; today where none is given. */
    @GetMapping("/post/dagslista")
    String daily(
            @RequestParam(name = "dag", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            Model model) {
        LocalDate wanted = day == null ? days.today() : day;
        model.addAttribute("section", "mails");
        model.addAttribute("day", wanted);
        model.addAttribute("rows", daily.of(wanted));
        return "daily";
    }

    @GetMapping("/post/dagslista.csv")
    ResponseEntity<byte[]> dailyCsv(@RequestParam("dag") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        List<String> header = Stream.of("day", "time", "from", "subject", "municipality", "kind", "dnr", "matter")
                .map(column -> words.of("daily." + column))
                .toList();
        return Sheets.csv(
                "dagslista-" + day,
                header,
                daily.of(day).stream()
                        .map(e -> List.of(
                                day.toString(),
                                e.time(),
                                e.from(),
                                e.subject(),
                                e.municipality(),
                                e.kind(),
                                e.dnr(),
                                e.matter()))
                        .toList());
    }

    /** Has the archived mail read once more; what people decided stays. */
    @PostMapping("/post/{id}/las-om")
    String readAgain(@PathVariable long id, Principal who, RedirectAttributes next) {
        if (mails.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        jobs.enter(id);
        audit.add(clock.instant(), who.getName(), "mail.read-again", "mail " + id, "", "", "");
        next.addFlashAttribute("told", words.of("mail.read.again.done"));
        return "redirect:/post/" + id;
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
