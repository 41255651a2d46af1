package se.fvm.correspondence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.fvm.calloff.Campaign;
import se.fvm.ledger.CallOffLedger;
import se.fvm.ledger.Deviations;
import se.fvm.ledger.Letter;
import se.fvm.ledger.Letters;
import se.fvm.ledger.NewLetter;

/** Makes weekly reports, writes them to files and sends them. */
@Service
public class WeeklyReports {

    /** The outbox's name for weekly reports. */
    public static final String KIND = "report";

    private final CallOffLedger ledger;
    private final Deviations deviations;
    private final Letters letters;
    private final Outbox outbox;
    private final Campaign campaign;
    private final ReportForms forms;
    private final LetterSettings sender;
    private final ReportSettings settings;
    private final Clock clock;
    private final WeeklyFigures figures;

    WeeklyReports(
            CallOffLedger ledger,
            Deviations deviations,
            Letters letters,
            Outbox outbox,
            Campaign campaign,
            ReportForms forms,
            Words words,
            LetterSettings sender,
            ReportSettings settings,
            Clock clock) {
        this.ledger = ledger;
        this.deviations = deviations;
        this.letters = letters;
        this.outbox = outbox;
        this.campaign = campaign;
        this.forms = forms;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
        this.figures = new WeeklyFigures(campaign, words);
    }

    /** The report of a week, as of the end of its Sunday. */
    public WeeklyReport of(ReportWeek week) {
        return asOf(week.sunday());
    }

    /** The report as of the end of a day, for the part of its week that has passed by then. */
    @Transactional(readOnly = true)
    public WeeklyReport asOf(LocalDate day) {
        Instant moment = ReportWeek.endOf(day, campaign.zone());
        return figures.of(day, ledger.statusAsOf(moment), deviations.open(moment), ledger.mailsAsOf(moment));
    }

    /** The last week that has passed. */
    public ReportWeek lastWeek() {
        return ReportWeek.holding(LocalDate.ofInstant(clock.instant(), campaign.zone()))
                .previous();
    }

    /** The report as text, as it stands in the mail. */
    public String text(WeeklyReport report) {
        return forms.text(report);
    }

    /**
     * Writes the report's forms to a folder, which is made if it is missing: {@code nulage-2020-W17.txt}, {@code .html}
     * and the mail {@code .eml}.
     *
     * @return the files
     * @throws IOException if the folder cannot be made or written
     */
    public List<Path> write(WeeklyReport report, Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = "nulage-" + reference(report);
        return List.of(
                Files.writeString(folder.resolve(name + ".txt"), forms.text(report)),
                Files.writeString(folder.resolve(name + ".html"), forms.html(report)),
                Files.write(folder.resolve(name + ".eml"), mail(report, sender.fromOr("fvm@localhost"), 1)));
    }

    /**
     * Enters the report into the outbox and sends it. One that is there already is not sent again, only tried again
     * where it still waits.
     *
     * @param again whether to send it once more although it was sent
     * @throws LetterSettingsException if a sender or recipients are missing in the configuration
     */
    public Sending send(WeeklyReport report, boolean again) {
        String from = sender.fromOrThrow();
        if (settings.to().isEmpty()) {
            throw new LetterSettingsException("fvm.report.to", "set it to the recipients' addresses");
        }
        Optional<Letter> before = latest(reference(report));
        if (before.isPresent() && (!again || before.get().state() == Letter.State.WAITING)) {
            Letter letter = before.get();
            return letter.state() == Letter.State.WAITING
                    ? new Sending(letter.id(), outbox.deliver(letter.id()), false)
                    : new Sending(letter.id(), letter.state(), true);
        }
        OptionalLong entered = enter(report, from, before.map(Letter::edition).orElse(0) + 1);
        if (entered.isEmpty()) {
            Letter faster = latest(reference(report)).orElseThrow();
            return new Sending(faster.id(), faster.state(), true);
        }
        return new Sending(entered.getAsLong(), outbox.deliver(entered.getAsLong()), false);
    }

    private OptionalLong enter(WeeklyReport report, String from, int edition) {
        NewLetter letter = new NewLetter(KIND, reference(report), settings.to(), forms.subject(report), report.asOf());
        byte[] mail = mail(report, from, edition);
        return edition == 1 ? letters.put(letter, mail) : letters.putAgain(letter, mail);
    }

    private Optional<Letter> latest(String reference) {
        return letters.ofKind(KIND).stream()
                .filter(l -> l.reference().equals(reference))
                .findFirst();
    }

    private byte[] mail(WeeklyReport report, String from, int edition) {
        return LetterWriter.write(
                from,
                sender.replyTo(),
                settings.to(),
                forms.subject(report),
                forms.text(report),
                forms.html(report),
                "nulage-" + reference(report) + "-" + edition,
                clock.instant());
    }

    /**
     * The week for a whole week's report, the day for one made before the week was over: sending that one does not
     * stand in the way of the week's own.
     */
    private static String reference(WeeklyReport report) {
        return report.day().equals(report.week().sunday())
                ? report.week().toString()
                : report.day().toString();
    }

    /**
     * What sending a report came to.
     *
     * @param letter the letter's id in the outbox
     * @param state SENT: the server took it; WAITING: it is tried again later; SENDING: it is not known
     * @param before whether it had been sent, or been begun to be sent, before; then nothing was sent now
     */
    public record Sending(long letter, Letter.State state, boolean before) {}
}
