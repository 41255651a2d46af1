package se.fvm.review;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.fvm.calloff.Campaign;
import se.fvm.ledger.Deviations;

/** What waits for a person (Att granska), worst first. */
@Controller
class QueueController {

    /** As many as a person looks through without leafing; each has its reading looked at. */
    private static final int ON_A_PAGE = 30;

    private final ReviewQueue queue;
    private final QueueViews views;
    private final Deviations deviations;
    private final Campaign campaign;
    private final Choices choices;
    private final Days days;

    QueueController(
            ReviewQueue queue, QueueViews views, Deviations deviations, Campaign campaign, Choices choices, Days days) {
        this.queue = queue;
        this.views = views;
        this.deviations = deviations;
        this.campaign = campaign;
        this.choices = choices;
        this.days = days;
    }

    @GetMapping("/att-granska")
    String queue(
            @RequestParam(name = "visa", required = false) @Nullable String what,
            @RequestParam(name = "slag", required = false) @Nullable String kind,
            @RequestParam(name = "kommun", required = false) @Nullable String municipality,
            @RequestParam(name = "forbund", required = false) @Nullable String association,
            @RequestParam(name = "lediga", defaultValue = "false") boolean free,
            @RequestParam(name = "sida", defaultValue = "1") int page,
            @RequestParam(name = "datum", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            Principal who,
            Model model) {
        QueueFilter filter = QueueFilter.of(what, kind, municipality, association, free);
        List<QueueItem> all = queue.asOf(days.endOf(day));
        List<QueueItem> part = all.stream().filter(filter::part).toList();
        Leaf<QueueItem> leaf = Leaf.of(
                part.stream()
                        .filter(item -> filter.holds(item, campaign, who.getName()))
                        .toList(),
                page,
                ON_A_PAGE);
        model.addAttribute("section", "queue");
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", views.kinds(part));
        model.addAttribute("choices", choices);
        model.addAttribute(
                "associations", campaign.associations().stream().map(Choice::of).toList());
        model.addAttribute("day", day);
        model.addAttribute(
                "deciding", all.stream().filter(QueueItem::needsPerson).count());
        model.addAttribute(
                "watched", all.stream().filter(item -> !item.needsPerson()).count());
        model.addAttribute("leaf", leaf);
        model.addAttribute("rows", views.rows(leaf.items(), who.getName()));
        return "queue";
    }

    /** Leads to the worst thing that nobody else has before them. */
    @GetMapping("/att-granska/nasta")
    String next(@RequestParam(name = "utom", defaultValue = "") String but, Principal who) {
        return "redirect:" + queue.nextLink(but, who.getName());
    }

    @PostMapping("/att-granska/{id}/klar")
    String close(
            @PathVariable String id, @RequestParam(name = "reason", defaultValue = "") String reason, Principal who) {
        try {
            deviations.close(id, who.getName(), reason.strip());
        } catch (NoSuchElementException gone) {
            throw new NotFoundException();
        }
        return "redirect:/att-granska?visa=bevakas";
    }
}
