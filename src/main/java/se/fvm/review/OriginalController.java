package se.fvm.review;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeemedDay;
import se.fvm.calloff.Municipality;
import se.fvm.calloff.Original;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Originals;

/** The paper originals: what came, and a form to register what comes. */
@Controller
class OriginalController {

    private final Originals originals;
    private final Campaign campaign;
    private final Choices choices;
    private final Words words;
    private final Days days;
    private final DeemedDay rule = new DeemedDay();

    OriginalController(Originals originals, Campaign campaign, Choices choices, Words words, Days days) {
        this.originals = originals;
        this.campaign = campaign;
        this.choices = choices;
        this.words = words;
        this.days = days;
    }

    @GetMapping("/original")
    String originals(Model model) {
        return show(OriginalForm.empty(days.today()), null, model);
    }

    private String show(OriginalForm form, @Nullable String refused, Model model) {
        model.addAttribute("section", "originals");
        model.addAttribute("form", form);
        model.addAttribute("choices", choices);
        model.addAttribute("refused", refused);
        model.addAttribute("rows", rows());
        return "originals";
    }

    private List<Row> rows() {
        return originals.asOf(days.endOf(null)).stream()
                .sorted(Comparator.comparing(Original::arrived).reversed())
                .map(o -> new Row(
                        o,
                        campaign.municipality(o.municipality())
                                .map(Municipality::name)
                                .orElse(o.municipality()),
                        campaign.agreement(o.agreement())
                                .map(AgreementKind::title)
                                .orElse(o.agreement())))
                .toList();
    }

    /**
     * Registers what lay in a letter. All originals of a letter are entered one by one; a letter sent twice by the
     * browser is registered once.
     */
    @PostMapping("/original")
    String register(OriginalForm form, Principal who, Model model, RedirectAttributes next) {
        String amiss = form.amiss(days.today());
        boolean known = campaign.municipality(form.municipality()).isPresent()
                && (form.agreements() == null
                        || form.agreements().stream()
                                .allMatch(a -> campaign.agreement(a).isPresent()));
        if (!amiss.isEmpty() || !known) {
            return show(form, words.of(amiss.isEmpty() ? "original.incomplete" : amiss), model);
        }
        form.originals(rule).forEach(original -> originals.register(original, who.getName()));
        next.addFlashAttribute("done", true);
        return "redirect:/original";
    }

    /** An original with its municipality's and agreement's names. */
    record Row(Original original, String municipality, String agreement) {}
}
