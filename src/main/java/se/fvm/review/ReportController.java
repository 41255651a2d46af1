package se.fvm.review;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.fvm.correspondence.Outbox;
import se.fvm.correspondence.WeeklyReports;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Letter;
import se.fvm.ledger.Letters;

/** The weekly reports that were sent, or wait to be. */
@Controller
class ReportController {

    private final Letters letters;
    private final Outbox outbox;
    private final Words words;
    private final Days days;

    ReportController(Letters letters, Outbox outbox, Words words, Days days) {
        this.letters = letters;
        this.outbox = outbox;
        this.words = words;
        this.days = days;
    }

    @GetMapping("/rapporter")
    String reports(Model model) {
        model.addAttribute("section", "reports");
        model.addAttribute(
                "rows",
                letters.ofKind(WeeklyReports.KIND).stream().map(this::row).toList());
        return "reports";
    }

    @GetMapping("/rapporter/{id}")
    String report(@PathVariable long id, Model model) {
        Letter letter = letters.find(id)
                .filter(l -> l.kind().equals(WeeklyReports.KIND))
                .orElseThrow(NotFoundException::new);
        model.addAttribute("section", "reports");
        model.addAttribute("row", row(letter));
        model.addAttribute("text", outbox.text(id));
        return "report";
    }

    private ReportRow row(Letter letter) {
        return new ReportRow(
                letter.id(),
                letter.subject(),
                letter.reference(),
                String.join(", ", letter.recipients()),
                state(letter),
                letter.sent() == null ? "" : days.text(letter.sent()));
    }

    private Cell state(Letter letter) {
        String link = "/rapporter/" + letter.id();
        return switch (letter.state()) {
            case WAITING ->
                letter.lastReason().isEmpty()
                        ? new Cell("info", "wait", words.of("letter.waiting"), link)
                        : new Cell("warn", "alert", words.of("letter.waiting.failed", letter.lastReason()), link);
            case SENDING -> new Cell("warn", "eye", words.of("letter.sending"), link);
            case SENT -> new Cell("good", "check", words.of("letter.sent"), link);
            case CANCELLED -> new Cell("", "cross", words.of("letter.cancelled"), link);
        };
    }
}
