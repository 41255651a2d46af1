package se.fvm.review;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.fvm.ledger.CallOffLedger;

/** Everything about one municipality. */
@Controller
class MunicipalityController {

    private final CallOffLedger ledger;
    private final MunicipalityViews views;
    private final Days days;

    MunicipalityController(CallOffLedger ledger, MunicipalityViews views, Days days) {
        this.ledger = ledger;
        this.views = views;
        this.days = days;
    }

    @GetMapping("/kommuner/{code}")
    String municipality(@PathVariable String code, Model model) {
        model.addAttribute("section", "overview");
        model.addAttribute(
                "page",
                ledger.statusAsOf(days.endOf(null))
                        .municipality(code)
                        .map(views::page)
                        .orElseThrow(NotFoundException::new));
        return "municipality";
    }
}
