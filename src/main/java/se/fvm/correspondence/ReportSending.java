package se.fvm.correspondence;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.fvm.calloff.Campaign;
import se.fvm.ledger.Letter;
import se.fvm.ledger.Letters;
import se.fvm.ledger.NewLetter;

/** Sends weekly reports: each week's once, whoever asks and however often, unless a person wants it again. */
@Service
public class ReportSending {

    /** A report that is sent later than this after its time says so. */
    private static final Duration ON_TIME = Duration.ofHours(1);

    /** After a longer silence only the latest reports are sent; those of the weeks before can be made at any time. */
    private static final int MOST_AT_ONCE = 4;

    private final WeeklyReports reports;
    private final ReportForms forms;
    private final Letters letters;
    private final Outbox outbox;
    private final Campaign campaign;
    private final Words words;
    private final LetterSettings sender;
    private final ReportSettings settings;
    private final Clock clock;

    ReportSending(
            WeeklyReports reports,
            ReportForms forms,
            Letters letters,
            Outbox outbox,
            Campaign campaign,
            Words words,
            LetterSettings sender,
            ReportSettings settings,
            Clock clock) {
        this.reports = reports;
        this.forms = forms;
        this.letters = letters;
        this.outbox = outbox;
        this.campaign = campaign;
        this.words = words;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends the last week's report, and those of the weeks before that were not sent since the latest that was.
     *
     * @return what came of each, earliest first
     * @throws LetterSettingsException if a sender or recipients are missing in the configuration
     */
    public List<Sending> sendDue() {
        ReportWeek last = reports.lastWeek();
        List<ReportWeek> due = new ArrayList<>(List.of(last));
        ReportWeek latest = latestEntered().orElse(last);
        for (ReportWeek week = last.previous();
                week.monday().isAfter(latest.monday()) && due.size() < MOST_AT_ONCE;
                week = week.previous()) {
            due.add(0, week);
        }
        return due.stream().map(week -> send(reports.of(week), false)).toList();
    }

    private Optional<ReportWeek> latestEntered() {
        return letters.ofKind(WeeklyReports.KIND).stream()
                .flatMap(letter -> ReportWeek.parse(letter.reference()).stream())
                .max(Comparator.comparing(ReportWeek::monday));
    }

    /**
     * Enters the report into the outbox and sends it. One that is there already is not sent again, only tried again
     * where it still waits.
     *
     * @param again whether to send it once more although it was sent
     * @throws LetterSettingsException if a sender or recipients are missing in the configuration
     */
    public Sending send(WeeklyReport report, boolean again) {
        requireRecipients();
        Optional<Letter> before = latest(ReportLayouts.reference(report));
        if (before.isPresent() && (!again || before.get().state() == Letter.State.WAITING)) {
            Letter letter = before.get();
            return letter.state() == Letter.State.WAITING
                    ? new Sending(letter.id(), outbox.deliver(letter.id()), false)
                    : new Sending(letter.id(), letter.state(), true);
        }
        OptionalLong entered = enter(report, before.map(Letter::edition).orElse(0) + 1);
        if (entered.isEmpty()) {
            Letter faster = latest(ReportLayouts.reference(report)).orElseThrow();
            return new Sending(faster.id(), faster.state(), true);
        }
        return new Sending(entered.getAsLong(), outbox.deliver(entered.getAsLong()), false);
    }

    /**
     * A person decides that a week's report is not to be sent: it is entered, and stopped.
     *
     * @return false if it was sent, or is being sent, already
     * @throws LetterSettingsException if a sender or recipients are missing in the configuration
     */
    @Transactional
    public boolean skip(ReportWeek week, String who, String reason) {
        requireRecipients();
        WeeklyReport report = reports.of(week);
        Optional<Letter> before = latest(ReportLayouts.reference(report));
        OptionalLong id = before.isPresent() ? OptionalLong.of(before.get().id()) : enter(report, 1);
        return id.isPresent() && letters.cancel(id.getAsLong(), who, reason);
    }

    /** What has become of the report of a week: its latest letter. */
    public Optional<Letter> latest(ReportWeek week) {
        return latest(week.toString());
    }

    /** When the next report is to be sent; empty where none is to be. */
    public Optional<Instant> next() {
        CronSchedule schedule = settings.schedule(campaign.zone());
        return schedule.isDisabled()
                ? Optional.empty()
                : Optional.of(schedule.getInitialExecutionTime(clock.instant()));
    }

    /** The addresses that reports go to; empty while none is configured. */
    public List<String> recipients() {
        return settings.to();
    }

    private void requireRecipients() {
        sender.fromOrThrow();
        if (settings.to().isEmpty()) {
            throw new LetterSettingsException("fvm.report.to", "set it to the recipients' addresses");
        }
    }

    private OptionalLong enter(WeeklyReport report, int edition) {
        ReportLayout layout = forms.layout(report);
        LetterHead head = new LetterHead(
                sender.fromOrThrow(),
                sender.replyTo(),
                settings.to(),
                layout.title(),
                layout.name() + "-" + edition,
                clock.instant(),
                null);
        NewLetter letter = new NewLetter(
                WeeklyReports.KIND,
                ReportLayouts.reference(report),
                settings.to(),
                layout.title(),
                head.messageId(),
                report.asOf(),
                null,
                null);
        byte[] mail = new ReportMail(forms).of(layout, head, remark(report, edition));
        return edition == 1 ? letters.put(letter, mail) : letters.putAgain(letter, mail);
    }

    /** That it comes late, or once more; empty where it is the first and on time. */
    private String remark(WeeklyReport report, int edition) {
        if (edition > 1) {
            return words.of("report.again");
        }
        Instant now = clock.instant();
        return due(report)
                .filter(due -> now.isAfter(due.plus(ON_TIME)))
                .map(due -> words.of("report.late", text(due), text(now)))
                .orElse("");
    }

    /** When a whole week's report should have been sent. */
    private Optional<Instant> due(WeeklyReport report) {
        CronSchedule schedule = settings.schedule(campaign.zone());
        boolean wholeWeek = report.day().equals(report.week().sunday());
        return schedule.isDisabled() || !wholeWeek
                ? Optional.empty()
                : Optional.of(schedule.getInitialExecutionTime(report.week().end(campaign.zone())));
    }

    private String text(Instant moment) {
        return Words.minutes(moment.atZone(campaign.zone()));
    }

    private Optional<Letter> latest(String reference) {
        return letters.ofKind(WeeklyReports.KIND).stream()
                .filter(l -> l.reference().equals(reference))
                .findFirst();
    }

    /**
     * What sending a report came to.
     *
     * @param letter the letter's id in the outbox
     * @param state SENT: the server took it; WAITING: it is tried again later; SENDING: it is not known; CANCELLED: a
     *     person has stopped it
     * @param before whether it had been sent, begun to be sent, or stopped before; then nothing was sent now
     */
    public record Sending(long letter, Letter.State state, boolean before) {}
}
