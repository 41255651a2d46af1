package se.fvm.correspondence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.fvm.calloff.Campaign;
import se.fvm.ledger.CallOffLedger;
import se.fvm.ledger.Deviations;

/** Makes weekly reports from what the ledger knew at a moment, and writes them in their forms. */
@Service
public class WeeklyReports {

    /** The outbox's name for weekly reports. */
    public static final String KIND = "report";

    private final CallOffLedger ledger;
    private final Deviations deviations;
    private final Campaign campaign;
    private final ReportForms forms;
    private final LetterSettings sender;
    private final Clock clock;
    private final WeeklyFigures figures;

    WeeklyReports(
            CallOffLedger ledger,
            Deviations deviations,
            Campaign campaign,
            ReportForms forms,
            LetterSettings sender,
            Clock clock) {
        this.ledger = ledger;
        this.deviations = deviations;
        this.campaign = campaign;
        this.forms = forms;
        this.sender = sender;
        this.clock = clock;
        this.figures = new WeeklyFigures(campaign);
    }

    /** The report of a week, as of the end of its Sunday. */
    @Transactional(readOnly = true)
    public WeeklyReport of(ReportWeek week) {
        return asOf(week.sunday());
    }

    /** The report as of the end of a day, for the part of its week that has passed by then. */
    @Transactional(readOnly = true)
    public WeeklyReport asOf(LocalDate day) {
        Instant moment = ReportWeek.endOf(day, campaign.zone());
        Instant before = ReportWeek.holding(day).previous().end(campaign.zone());
        return figures.of(day, known(moment), known(before), deviations.entered(moment), ledger.mailsAsOf(moment));
    }

    private KnownThen known(Instant moment) {
        return new KnownThen(ledger.statusAsOf(moment), deviations.open(moment));
    }

    /** The last week that has passed. */
    public ReportWeek lastWeek() {
        return thisWeek().previous();
    }

    /** The week that goes on. */
    public ReportWeek thisWeek() {
        return ReportWeek.holding(LocalDate.ofInstant(clock.instant(), campaign.zone()));
    }

    /** The report as text, as it stands in the mail. */
    public String text(WeeklyReport report) {
        return forms.text(forms.layout(report), "");
    }

    /** The report's title, which is the mail's subject. */
    public String title(WeeklyReport report) {
        return forms.layout(report).title();
    }

    /**
     * The report as a file.
     *
     * @param form {@code txt}, {@code html}, {@code xlsx} or {@code pdf}
     * @throws IllegalArgumentException for any other form
     */
    public byte[] file(WeeklyReport report, String form) {
        return forms.file(forms.layout(report), form);
    }

    /**
     * Writes the report's forms to a folder, which is made if it is missing: {@code nulage-2020-W17.txt}, {@code .html},
     * {@code .xlsx}, {@code .pdf} and the mail {@code .eml}.
     *
     * @return the files
     * @throws IOException if the folder cannot be made or written
     */
    public List<Path> write(WeeklyReport report, Path folder) throws IOException {
        Files.createDirectories(folder);
        ReportLayout layout = forms.layout(report);
        LetterHead head = new LetterHead(
                sender.fromOr("fvm@localhost"),
                sender.replyTo(),
                List.of(),
                layout.title(),
                layout.name(),
                layout.asOf(),
                null);
        return List.of(
                write(folder, layout, "txt"),
                write(folder, layout, "html"),
                write(folder, layout, "xlsx"),
                write(folder, layout, "pdf"),
                Files.write(folder.resolve(layout.name() + ".eml"), new ReportMail(forms).of(layout, head, "")));
    }

    private Path write(Path folder, ReportLayout layout, String form) throws IOException {
        return Files.write(folder.resolve(layout.name() + "." + form), forms.file(layout, form));
    }
}
