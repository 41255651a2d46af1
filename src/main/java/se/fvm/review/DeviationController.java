package se.fvm.review;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Deviation;
import se.fvm.ledger.Deviations;

/** The open deviations, worst first. */
@Controller
class DeviationController {

    private final Deviations deviations;
    private final DeviationViews views;
    private final Words words;
    private final Days days;

    DeviationController(Deviations deviations, DeviationViews views, Words words, Days days) {
        this.deviations = deviations;
        this.views = views;
        this.words = words;
        this.days = days;
    }

    @GetMapping("/avvikelser")
    String deviations(
            @RequestParam(name = "slag", defaultValue = "") String kind,
            @RequestParam(name = "datum", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            Model model) {
        List<Deviation> open = deviations.open(days.endOf(day));
        model.addAttribute("section", "deviations");
        model.addAttribute("kinds", kinds(open));
        model.addAttribute("chosen", kind);
        model.addAttribute("day", day);
        model.addAttribute("total", open.size());
        model.addAttribute(
                "rows",
                open.stream()
                        .filter(d -> kind.isEmpty() || d.kind().flag().equals(kind))
                        .map(views::row)
                        .toList());
        return "deviations";
    }

    private List<Choice> kinds(List<Deviation> open) {
        return open.stream().collect(Collectors.groupingBy(Deviation::kind, Collectors.counting())).entrySet().stream()
                .map(e -> new Choice(e.getKey().flag(), words.of(e.getKey()) + " (" + e.getValue() + ")"))
                .sorted(java.util.Comparator.comparing(Choice::words, Words.ALPHABETICAL))
                .toList();
    }

    @PostMapping("/avvikelser/{id}/klar")
    String close(
            @PathVariable String id, @RequestParam(name = "reason", defaultValue = "") String reason, Principal who) {
        try {
            deviations.close(id, who.getName(), reason.strip());
        } catch (NoSuchElementException gone) {
            throw new NotFoundException();
        }
        return "redirect:/avvikelser";
    }
}
