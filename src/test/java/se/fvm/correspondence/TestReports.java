package se.fvm.correspondence;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.CampaignFiles;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.Matcher;
import se.fvm.calloff.Original;
import se.fvm.calloff.PaperKind;
import se.fvm.calloff.Submission;
import se.fvm.ledger.Deviation;
import se.fvm.ledger.MailAccount;

/** Makes reports of invented papers, without a database. */
final class TestReports {

    static final Campaign CAMPAIGN = CampaignFiles.read(Path.of("config/campaign"));

    private final ResourceBundleMessageSource messages = messages();
    final Words words = new Words(messages);
    final ReportForms forms = new ReportForms(words, messages, CAMPAIGN);

    private final List<Submission> papers = new ArrayList<>();
    private final List<Original> originals = new ArrayList<>();
    private final List<Deviation> deviations = new ArrayList<>();

    /** A signed paper, known when it came. */
    TestReports paper(String municipality, String agreement, String arrived, Integer... options) {
        return add(municipality, agreement, arrived, true, Set.of(), options);
    }

    /** A paper that a person has to look at. */
    TestReports uncertain(String municipality, String agreement, String arrived, Integer... options) {
        return add(municipality, agreement, arrived, false, EnumSet.of(DeviationKind.UNCERTAIN_OPTIONS), options);
    }

    private TestReports add(
            String municipality,
            String agreement,
            String arrived,
            boolean settled,
            Set<DeviationKind> flags,
            Integer... options) {
        papers.add(new Submission(
                papers.size() + 1,
                papers.size() + 1,
                moment(arrived, 10),
                PaperKind.AGREEMENT,
                agreement,
                municipality,
                new TreeSet<>(List.of(options)),
                options.length > 0,
                true,
                LocalDate.parse(arrived),
                settled,
                flags,
                Set.of(),
                ""));
        return this;
    }

    TestReports original(String municipality, String agreement, String arrived) {
        LocalDate day = LocalDate.parse(arrived);
        originals.add(new Original(originals.size() + 1, municipality, agreement, null, day, day, "", ""));
        return this;
    }

    /** A deviation of a mail. */
    TestReports deviation(DeviationKind kind, String opened, @Nullable String closed) {
        Instant since = moment(opened, 10);
        deviations.add(new Deviation(
                String.valueOf(deviations.size() + 1),
                kind,
                1L,
                null,
                null,
                null,
                null,
                0,
                "",
                since,
                since,
                closed == null ? null : moment(closed, 12),
                "",
                ""));
        return this;
    }

    /** The report as of the end of a day. */
    WeeklyReport asOf(String day) {
        LocalDate last = LocalDate.parse(day);
        Instant moment = ReportWeek.endOf(last, CAMPAIGN.zone());
        KnownThen before = known(ReportWeek.holding(last).previous().end(CAMPAIGN.zone()));
        List<Deviation> entered =
                deviations.stream().filter(d -> !d.recorded().isAfter(moment)).toList();
        return new WeeklyFigures(CAMPAIGN)
                .of(last, known(moment), before, entered, new MailAccount(3, 0, 2, 1, 0, 0, 0));
    }

    KnownThen known(Instant moment) {
        List<Submission> came =
                papers.stream().filter(p -> !p.arrived().isAfter(moment)).toList();
        List<Original> there = originals.stream()
                .filter(o ->
                        !o.arrived().atStartOfDay(CAMPAIGN.zone()).toInstant().isAfter(moment))
                .toList();
        List<Deviation> open = deviations.stream()
                .filter(d -> !d.recorded().isAfter(moment)
                        && (d.closed() == null || d.closed().isAfter(moment)))
                .toList();
        return new KnownThen(new Matcher(CAMPAIGN).match(came, there, moment), open);
    }

    private static Instant moment(String day, int hour) {
        return LocalDate.parse(day).atTime(hour, 0).atZone(CAMPAIGN.zone()).toInstant();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
