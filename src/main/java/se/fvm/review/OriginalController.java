package se.fvm.review;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.HtmlUtils;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeemedDay;
import se.fvm.calloff.Original;
import se.fvm.correspondence.Words;
import se.fvm.ledger.OriginalChecks;
import se.fvm.ledger.Originals;

/** The paper originals: what came, and a form to register what comes. */
@Controller
class OriginalController {

    private final Originals originals;
    private final OriginalChecks checks;
    private final OriginalViews views;
    private final Campaign campaign;
    private final Choices choices;
    private final Words words;
    private final Days days;
    private final DeemedDay rule = new DeemedDay();

    OriginalController(
            Originals originals,
            OriginalChecks checks,
            OriginalViews views,
            Campaign campaign,
            Choices choices,
            Words words,
            Days days) {
        this.originals = originals;
        this.checks = checks;
        this.views = views;
        this.campaign = campaign;
        this.choices = choices;
        this.words = words;
        this.days = days;
    }

    /**
     * The list, and the form for the next letter.
     *
     * @param arrived the day on which the pile came, as in the form before
     */
    @GetMapping("/original")
    String originals(
            @RequestParam(name = "kommun", defaultValue = "") String municipality,
            @RequestParam(name = "visa", defaultValue = "") String only,
            @RequestParam(name = "ankom", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate arrived,
            Model model) {
        return show(OriginalForm.empty(arrived == null ? days.today() : arrived), null, municipality, only, model);
    }

    private String show(OriginalForm form, @Nullable String refused, String municipality, String only, Model model) {
        model.addAttribute("section", "originals");
        model.addAttribute("form", form);
        model.addAttribute("proposed", form.arrived() == null ? "" : proposal(form.arrived()));
        model.addAttribute("choices", choices);
        model.addAttribute("refused", refused);
        model.addAttribute("municipality", municipality);
        model.addAttribute("only", only);
        model.addAttribute("rows", views.rows(municipality, only));
        return "originals";
    }

    /** The day as which an arrival counts, in words; asked for while the form is filled in. */
    @GetMapping("/original/raknas")
    @ResponseBody
    String deemed(
            @RequestParam(name = "arrived", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate arrived) {
        return arrived == null ? "" : HtmlUtils.htmlEscape(proposal(arrived));
    }

    private String proposal(LocalDate arrived) {
        return words.of("original.deemed.proposed", rule.of(arrived));
    }

    /**
     * Registers what lay in a letter. All originals of a letter are entered one by one; a letter sent twice by the
     * browser is registered once.
     */
    @PostMapping("/original")
    String register(OriginalForm form, Principal who, Model model, RedirectAttributes next) {
        String amiss = amiss(form);
        if (!amiss.isEmpty()) {
            return show(form, words.of(amiss), "", "", model);
        }
        List<Original> letter = form.originals(rule);
        for (Original original : letter) {
            long id = originals.register(original, who.getName());
            originals.find(id).ifPresent(entered -> compare(entered, form, who));
        }
        next.addFlashAttribute(
                "registered",
                words.of(
                        "original.saved",
                        letter.size(),
                        campaign.municipality(form.municipality()).orElseThrow().name()));
        next.addAttribute("ankom", form.arrived());
        return "redirect:/original";
    }

    private void compare(Original original, OriginalForm form, Principal who) {
        if (form.compared().equals("agrees")) {
            checks.agrees(original, who.getName());
        } else if (form.compared().equals("differs")) {
            checks.differs(original, form.differs(), who.getName());
        }
    }

    private String amiss(OriginalForm form) {
        boolean known = campaign.municipality(form.municipality()).isPresent()
                && (form.agreements() == null
                        || form.agreements().stream()
                                .allMatch(a -> campaign.agreement(a).isPresent()));
        return known ? form.amiss(days.today()) : "original.incomplete";
    }

    @GetMapping("/original/{id}")
    String original(@PathVariable long id, Model model) {
        return showOne(find(id), OriginalForm.of(find(id)), null, model);
    }

    private String showOne(Original original, OriginalForm form, @Nullable String refused, Model model) {
        model.addAttribute("section", "originals");
        model.addAttribute(
                "row",
                views.rows(original.municipality(), "").stream()
                        .filter(r -> r.original().id() == original.id())
                        .findFirst()
                        .orElseThrow(NotFoundException::new));
        model.addAttribute("form", form);
        model.addAttribute("choices", choices);
        model.addAttribute("refused", refused);
        return "original";
    }

    /** Says how an original compares with its scan. */
    @PostMapping("/original/{id}/jamfor")
    String compare(@PathVariable long id, OriginalForm form, Principal who, Model model) {
        Original original = find(id);
        if (form.compared().equals("differs") && form.differs().isEmpty()) {
            return showOne(original, OriginalForm.of(original), words.of("original.differs.missing"), model);
        }
        compare(original, form, who);
        return "redirect:/original";
    }

    /** Enters a corrected original in place of one; what was entered before stays in the ledger. */
    @PostMapping("/original/{id}/ratta")
    String correct(@PathVariable long id, OriginalForm form, Principal who, Model model, RedirectAttributes next) {
        Original original = find(id);
        String amiss = form.reason().isEmpty() ? "original.reason.missing" : amiss(form);
        if (!amiss.isEmpty()) {
            return showOne(original, form, words.of(amiss), model);
        }
        originals.correct(id, form.originals(rule).get(0), who.getName(), form.reason());
        next.addFlashAttribute("registered", words.of("original.corrected"));
        return "redirect:/original";
    }

    /** Takes an original back that was registered by mistake; it stays in the ledger as such. */
    @PostMapping("/original/{id}/aterta")
    String withdraw(@PathVariable long id, OriginalForm form, Principal who, Model model, RedirectAttributes next) {
        Original original = find(id);
        if (form.reason().isEmpty()) {
            return showOne(original, OriginalForm.of(original), words.of("original.reason.missing"), model);
        }
        originals.withdraw(id, who.getName(), form.reason());
        next.addFlashAttribute("registered", words.of("original.withdrawn"));
        return "redirect:/original";
    }

    private Original find(long id) {
        return originals.find(id).orElseThrow(NotFoundException::new);
    }
}
