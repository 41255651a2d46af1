package se.fvm.review;

import java.security.Principal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.fvm.calloff.Campaign;
import se.fvm.ledger.AfterStep;
import se.fvm.ledger.CallOffLedger;
import se.fvm.ledger.Matters;
import se.fvm.ledger.Notes;

/** Everything about one municipality. */
@Controller
class MunicipalityController {

    /** Events on a page; a municipality has some twenty in a campaign, unless it writes often. */
    private static final int EVENTS = 60;

    private final CallOffLedger ledger;
    private final MunicipalityViews views;
    private final LetterViews letters;
    private final Days days;
    private final Matters matters;
    private final Notes notes;
    private final Campaign campaign;

    MunicipalityController(
            CallOffLedger ledger,
            MunicipalityViews views,
            LetterViews letters,
            Days days,
            Matters matters,
            Notes notes,
            Campaign campaign) {
        this.matters = matters;
        this.notes = notes;
        this.campaign = campaign;
        this.ledger = ledger;
        this.views = views;
        this.letters = letters;
        this.days = days;
    }

    @GetMapping("/kommuner/{code}")
    String municipality(
            @PathVariable String code, @RequestParam(name = "sida", defaultValue = "1") int part, Model model) {
        MunicipalityPage page = ledger.statusAsOf(days.endOf(null))
                .municipality(code)
                .map(views::page)
                .orElseThrow(NotFoundException::new);
        model.addAttribute("section", "overview");
        model.addAttribute("page", page);
        model.addAttribute("leaf", Leaf.of(page.events(), part, EVENTS));
        model.addAttribute("letters", letters.toMunicipality(code));
        return "municipality";
    }

    @PostMapping("/kommuner/{code}/dnr")
    String number(@PathVariable String code, @RequestParam(name = "dnr", defaultValue = "") String dnr, Principal who) {
        require(code);
        matters.number(code, dnr.strip(), who.getName());
        return "redirect:/kommuner/" + code;
    }

    /** Notes when a step was taken with an agreement; without a day the step is taken back. */
    @PostMapping("/kommuner/{code}/steg")
    String step(
            @PathVariable String code,
            @RequestParam("avtal") String agreement,
            @RequestParam("steg") String step,
            @RequestParam(name = "dag", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            Principal who) {
        require(code);
        AfterStep.Kind kind = AfterStep.Kind.ofId(step).orElseThrow(NotFoundException::new);
        if (campaign.agreement(agreement).isEmpty()) {
            throw new NotFoundException();
        }
        matters.step(code, agreement, kind, day, who.getName());
        return "redirect:/kommuner/" + code + "#" + agreement;
    }

    @PostMapping("/kommuner/{code}/anteckning")
    String note(@PathVariable String code, @RequestParam(name = "text", defaultValue = "") String text, Principal who) {
        require(code);
        if (!text.isBlank()) {
            notes.onMunicipality(code, who.getName(), text.strip());
        }
        return "redirect:/kommuner/" + code;
    }

    private void require(String code) {
        if (campaign.municipality(code).isEmpty()) {
            throw new NotFoundException();
        }
    }
}
