package se.fvm.review;

import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.fvm.correspondence.LetterSettingsException;
import se.fvm.correspondence.ReportSending;
import se.fvm.correspondence.ReportWeek;
import se.fvm.correspondence.WeeklyReport;
import se.fvm.correspondence.WeeklyReports;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Letter;
import se.fvm.ledger.Letters;

/** The weekly reports: those that were sent or wait, and a look at any week's before it goes out. */
@Controller
class ReportController {

    private final Letters letters;
    private final WeeklyReports reports;
    private final ReportSending sending;
    private final LetterViews views;
    private final Words words;
    private final Days days;

    ReportController(
            Letters letters, WeeklyReports reports, ReportSending sending, LetterViews views, Words words, Days days) {
        this.letters = letters;
        this.reports = reports;
        this.sending = sending;
        this.views = views;
        this.words = words;
        this.days = days;
    }

    @GetMapping("/rapporter")
    String reports(Model model) {
        model.addAttribute("section", "reports");
        model.addAttribute(
                "rows",
                letters.ofKind(WeeklyReports.KIND).stream().map(views::row).toList());
        model.addAttribute("next", sending.next().map(days::text).orElse(null));
        model.addAttribute("recipients", String.join(", ", sending.recipients()));
        model.addAttribute("lastWeek", reports.lastWeek());
        model.addAttribute("thisWeek", reports.thisWeek());
        return "reports";
    }

    @GetMapping("/rapporter/vecka/{week}")
    String week(@PathVariable String week, Model model) {
        ReportWeek asked = known(week);
        WeeklyReport report = reports.of(asked);
        model.addAttribute("section", "reports");
        model.addAttribute("week", asked);
        model.addAttribute("title", reports.title(report));
        model.addAttribute("text", reports.text(report));
        model.addAttribute("past", !asked.equals(reports.thisWeek()));
        model.addAttribute("row", sending.latest(asked).map(views::row).orElse(null));
        return "report-week";
    }

    @GetMapping("/rapporter/vecka/{week}/nulage.{form:txt|html|xlsx|pdf}")
    ResponseEntity<byte[]> file(@PathVariable String week, @PathVariable String form) {
        ReportWeek asked = known(week);
        return LetterFiles.report("nulage-" + asked, form, reports.file(reports.of(asked), form));
    }

    /** Sends a past week's report: the first time, or once more where {@code again} says so. */
    @PostMapping("/rapporter/vecka/{week}/skicka")
    String send(
            @PathVariable String week, @RequestParam(defaultValue = "false") boolean again, RedirectAttributes next) {
        ReportWeek asked = past(week);
        try {
            ReportSending.Sending sent = sending.send(reports.of(asked), again);
            next.addFlashAttribute("done", words.of(done(sent)));
        } catch (LetterSettingsException unset) {
            next.addFlashAttribute("refused", words.of("report.unset"));
        }
        return "redirect:/rapporter/vecka/" + asked;
    }

    private static String done(ReportSending.Sending sent) {
        if (sent.before()) {
            return "report.done.before";
        }
        return sent.state() == Letter.State.SENT ? "report.done.sent" : "report.done.waits";
    }

    /** A week's report will not be sent. */
    @PostMapping("/rapporter/vecka/{week}/hoppa-over")
    String skip(@PathVariable String week, @RequestParam String reason, Principal who, RedirectAttributes next) {
        ReportWeek asked = past(week);
        try {
            boolean skipped = sending.skip(asked, who.getName(), reason);
            next.addFlashAttribute(
                    skipped ? "done" : "refused", words.of(skipped ? "report.skipped" : "report.done.before"));
        } catch (LetterSettingsException unset) {
            next.addFlashAttribute("refused", words.of("report.unset"));
        }
        return "redirect:/rapporter/vecka/" + asked;
    }

    private ReportWeek known(String week) {
        return ReportWeek.parse(week)
                .filter(w -> !w.monday().isAfter(reports.thisWeek().monday()))
                .orElseThrow(NotFoundException::new);
    }

    private ReportWeek past(String week) {
        ReportWeek asked = known(week);
        if (asked.equals(reports.thisWeek())) {
            throw new NotFoundException();
        }
        return asked;
    }
}
