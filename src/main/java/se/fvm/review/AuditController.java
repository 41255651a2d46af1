package se.fvm.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.fvm.correspondence.Words;
import se.fvm.ledger.AuditEntry;
import se.fvm.ledger.AuditLog;

/** Who did what (åtgärdslogg), to read and to save. What the machine read is not among it. */
@Controller
class AuditController {

    private static final int ON_A_PAGE = 100;

    /** More entries than a campaign leads to; a longer log is saved in parts, by day. */
    private static final int SAVED = 100_000;

    private static final Pattern SUBJECT =
            Pattern.compile("(document|mail|municipality|original|user) (\\S{1,100})(.*)");

    private final AuditLog log;
    private final LogWords logWords;
    private final Words words;
    private final Days days;

    AuditController(AuditLog log, LogWords logWords, Words words, Days days) {
        this.logWords = logWords;
        this.log = log;
        this.words = words;
        this.days = days;
    }

    /** What of the log is meant; null or empty leaves nothing out. */
    record Choice(
            @Nullable String vem,
            @Nullable String slag,
            @Nullable String text,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate fran,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate till) {}

    @GetMapping("/atgardslogg")
    String log(Choice choice, @RequestParam(name = "sida", defaultValue = "1") int wanted, Model model) {
        AuditLog.Query query = query(choice);
        int total = log.count(query);
        int pages = Math.max(1, (total + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.min(Math.max(1, wanted), pages);
        model.addAttribute("section", "log");
        model.addAttribute("choice", choice);
        model.addAttribute("people", log.people());
        model.addAttribute("total", total);
        model.addAttribute("leaf", new Leaf<>(List.of(), page, pages, total));
        model.addAttribute(
                "rows",
                log.find(query, ON_A_PAGE, (page - 1) * ON_A_PAGE).stream()
                        .map(this::row)
                        .toList());
        return "log";
    }

    @GetMapping("/atgardslogg.csv")
    ResponseEntity<byte[]> csv(Choice choice) {
        return Sheets.csv("atgardslogg", header(), table(choice));
    }

    @GetMapping("/atgardslogg.xlsx")
    ResponseEntity<byte[]> xlsx(Choice choice) {
        return Sheets.xlsx("atgardslogg", header(), table(choice));
    }

    private List<String> header() {
        return List.of("when", "who", "action", "subject", "was", "becomes", "reason").stream()
                .map(column -> words.of("log." + column))
                .toList();
    }

    private List<List<String>> table(Choice choice) {
        return log.find(query(choice), SAVED, 0).stream()
                .map(this::row)
                .map(r -> List.of(r.when(), r.who(), r.action(), r.what(), r.was(), r.becomes(), r.reason()))
                .toList();
    }

    private AuditLog.Query query(Choice choice) {
        return new AuditLog.Query(
                orEmpty(choice.vem()),
                orEmpty(choice.slag()),
                orEmpty(choice.text()),
                choice.fran() == null ? null : days.startOf(choice.fran()),
                choice.till() == null ? null : days.startOf(choice.till().plusDays(1)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private AuditRow row(AuditEntry entry) {
        Instant recorded = entry.recorded();
        Matcher subject = SUBJECT.matcher(entry.subject());
        boolean known = subject.matches();
        return new AuditRow(
                days.text(recorded),
                entry.who(),
                action(entry.action()),
                known
                        ? words.of(
                                        "log.subject." + subject.group(1),
                                        subject.group(2).replace(",", ""))
                                + subject.group(3)
                        : entry.subject(),
                known ? link(subject.group(1), subject.group(2).replace(",", "")) : null,
                logWords.of(entry.was()),
                logWords.of(entry.becomes()),
                entry.reason());
    }

    private static @Nullable String link(String kind, String id) {
        return switch (kind) {
            case "document" -> "/dokument/" + id;
            case "mail" -> "/post/" + id;
            case "municipality" -> "/kommuner/" + id;
            case "original" -> "/original";
            default -> null;
        };
    }

    private String action(String name) {
        try {
            return words.of("log.action." + name);
        } catch (NoSuchMessageException unnamed) {
            return name;
        }
    }
}
