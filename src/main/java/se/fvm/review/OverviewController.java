package se.fvm.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.fvm.calloff.Campaign;
import se.fvm.correspondence.Words;
import se.fvm.ledger.CallOffLedger;
import se.fvm.ledger.Deviations;

/** The first page: how it stands, now or on a day. */
@Controller
class OverviewController {

    private final CallOffLedger ledger;
    private final Deviations deviations;
    private final Trend trend;
    private final Days days;
    private final Words words;
    private final OverviewBuilder builder;

    OverviewController(
            CallOffLedger ledger, Deviations deviations, Trend trend, Campaign campaign, Days days, Words words) {
        this.trend = trend;
        this.ledger = ledger;
        this.deviations = deviations;
        this.days = days;
        this.words = words;
        this.builder = new OverviewBuilder(campaign, words);
    }

    @GetMapping("/")
    String overview(
            @RequestParam(name = "datum", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            @RequestParam(name = "forbund", required = false) @Nullable String association,
            @RequestParam(name = "omrade", required = false) @Nullable String area,
            @RequestParam(name = "option", required = false) @Nullable String option,
            @RequestParam(name = "lage", required = false) @Nullable String state,
            @RequestParam(name = "sortera", required = false) @Nullable String sort,
            Model model) {
        Instant asOf = days.endOf(day);
        model.addAttribute("section", "overview");
        model.addAttribute("account", AccountView.of(ledger.mailsAsOf(asOf), words));
        model.addAttribute("trend", trend.upTo(asOf).orElse(null));
        model.addAttribute(
                "page",
                builder.build(
                        ledger.statusAsOf(asOf),
                        deviations.open(asOf),
                        day == null ? days.today() : day,
                        day != null,
                        OverviewChoice.of(association, area, option, state, sort)));
        return "overview";
    }
}
