package se.fvm.review;

import java.security.Principal;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Document;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Samples;

/** A random sample of what was settled without a person (Stickprov), and how often something was wrong. */
@Controller
@ConditionalOnWebApplication
class SampleController {

    /** As many as a person looks through at a time; the next ones come when these are done. */
    private static final int SHOWN = 50;

    private final Samples samples;
    private final SampleSettings settings;
    private final Documents documents;
    private final DocumentViews views;
    private final Days days;

    SampleController(Samples samples, SampleSettings settings, Documents documents, DocumentViews views, Days days) {
        this.samples = samples;
        this.settings = settings;
        this.documents = documents;
        this.views = views;
        this.days = days;
    }

    /** A paper that waits; {@code file} comes from outside and is shown as text. */
    record Row(long id, String title, String file, String link, String arrived) {}

    @GetMapping("/stickprov")
    String samples(Model model) {
        Samples.Found found = samples.found();
        model.addAttribute("section", "samples");
        model.addAttribute("share", percent(settings.share()));
        model.addAttribute("found", found);
        model.addAttribute("rate", found.checked() == 0 ? "–" : percent((double) found.wrong() / found.checked()));
        model.addAttribute(
                "bound", found.checked() == 0 ? "" : percent(SampleDraw.upperBound(found.wrong(), found.checked())));
        List<Long> waiting = samples.waiting();
        model.addAttribute("waiting", waiting.size());
        model.addAttribute(
                "rows",
                documents.withIds(waiting.stream().limit(SHOWN).toList()).stream()
                        .map(this::row)
                        .toList());
        return "samples";
    }

    private Row row(Document document) {
        return new Row(
                document.id(),
                views.title(document.facts()),
                document.attachment() + " " + document.firstPage() + "–" + document.lastPage(),
                OverviewCells.documentLink(document.id()),
                days.day(document.arrived()).toString());
    }

    private static String percent(double share) {
        return String.format(Words.SWEDISH, "%.1f %%", share * 100);
    }

    /** A person's verdict. Where something is wrong, the paper itself is corrected on its own page next. */
    @PostMapping("/stickprov/{id}")
    String verdict(@PathVariable long id, @RequestParam("ratt") boolean right, Principal who) {
        if (!samples.drawn().contains(id)) {
            throw new NotFoundException();
        }
        samples.checked(id, !right, who.getName());
        return right ? "redirect:/stickprov" : "redirect:" + OverviewCells.documentLink(id);
    }
}
