package se.fvm.review;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.Municipality;
import se.fvm.correspondence.WeeklyReports;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Letter;
import se.fvm.ledger.LetterLooks;
import se.fvm.ledger.Letters;

/** Lays letters of the outbox out for pages. */
@Component
class LetterViews {

    private final Campaign campaign;
    private final Words words;
    private final Days days;
    private final Letters letters;
    private final LetterLooks looks;
    private final Clock clock;

    LetterViews(Campaign campaign, Words words, Days days, Letters letters, LetterLooks looks, Clock clock) {
        this.letters = letters;
        this.looks = looks;
        this.campaign = campaign;
        this.words = words;
        this.days = days;
        this.clock = clock;
    }

    LetterRow row(Letter letter) {
        boolean report = letter.kind().equals(WeeklyReports.KIND);
        boolean ambiguous = letter.ambiguous(clock.instant());
        String path = (report ? "/rapporter/" : "/brev/") + letter.id();
        return new LetterRow(
                letter.id(),
                words.of("letter.kind." + letter.kind()),
                letter.subject(),
                about(letter, report),
                String.join(", ", letter.recipients()),
                state(letter, ambiguous, path),
                when(letter),
                words.of("letter.attempts", letter.attempts()),
                path,
                letter.state() == Letter.State.WAITING,
                ambiguous,
                ambiguous || letter.state() == Letter.State.SENT || letter.state() == Letter.State.CANCELLED);
    }

    /** The letters to a municipality, the latest first. */
    List<LetterRow> toMunicipality(String code) {
        return letters.toMunicipality(code).stream().map(this::row).toList();
    }

    private String about(Letter letter, boolean report) {
        if (report) {
            return letter.reference();
        }
        String code = letter.municipality();
        return code == null
                ? ""
                : campaign.municipality(code).map(Municipality::name).orElse(code);
    }

    private String when(Letter letter) {
        if (letter.sent() != null) {
            return days.text(letter.sent());
        }
        boolean retried = letter.state() == Letter.State.WAITING && letter.attempts() > 0;
        return retried ? words.of("letter.next", days.text(letter.nextAttempt())) : "";
    }

    private Cell state(Letter letter, boolean ambiguous, String link) {
        return switch (letter.state()) {
            case WAITING ->
                letter.lastReason().isEmpty()
                        ? new Cell("info", "wait", words.of("letter.waiting"), link)
                        : new Cell("warn", "alert", words.of("letter.waiting.failed", letter.lastReason()), link);
            case SENDING ->
                ambiguous
                        ? new Cell("bad", "alert", words.of("letter.ambiguous"), link)
                        : new Cell("info", "wait", words.of("letter.sending"), link);
            case SENT ->
                looks.bouncesOf(letter.id()).isEmpty()
                        ? new Cell("good", "check", words.of("letter.sent"), link)
                        : new Cell("bad", "alert", words.of("letter.bounced"), link);
            case CANCELLED -> new Cell("", "cross", words.of("letter.cancelled"), link);
        };
    }
}
