package se.fvm.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fvm.correspondence.WeeklyReports;
import se.fvm.ledger.CallOffLedger;
import se.fvm.ledger.Deviations;
import se.fvm.ledger.Letters;

/** How it stands, for other programs. {@code asOf} is a day; what was known at its end is told. */
@RestController
@RequestMapping("/api")
@Tag(name = "Status")
class StatusApi {

    private final CallOffLedger ledger;
    private final Deviations deviations;
    private final Letters letters;
    private final Days days;

    StatusApi(CallOffLedger ledger, Deviations deviations, Letters letters, Days days) {
        this.ledger = ledger;
        this.deviations = deviations;
        this.letters = letters;
        this.days = days;
    }

    @GetMapping("/status")
    @Operation(summary = "Counts per option, agreement and state of mails")
    StatusSummary status(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        Instant moment = days.endOf(asOf);
        return StatusSummary.of(ledger.statusAsOf(moment), ledger.mailsAsOf(moment));
    }

    @GetMapping("/call-offs")
    @Operation(summary = "What is expected of each municipality and what came")
    List<CallOffJson> callOffs(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        return ledger.statusAsOf(days.endOf(asOf)).municipalities().stream()
                .map(CallOffJson::of)
                .toList();
    }

    @GetMapping("/deviations")
    @Operation(summary = "Open deviations, worst first")
    List<DeviationJson> deviations(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        return deviations.open(days.endOf(asOf)).stream().map(DeviationJson::of).toList();
    }

    @GetMapping("/reports")
    @Operation(summary = "Weekly reports in the outbox, the latest first")
    List<ReportJson> reports() {
        return letters.ofKind(WeeklyReports.KIND).stream().map(ReportJson::of).toList();
    }
}
