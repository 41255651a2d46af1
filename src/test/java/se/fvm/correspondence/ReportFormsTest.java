package se.fvm.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import se.fvm.calloff.CallOffStatus;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.CampaignFiles;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.Matcher;
import se.fvm.calloff.Original;
import se.fvm.calloff.PaperKind;
import se.fvm.calloff.Submission;
import se.fvm.ledger.Deviation;
import se.fvm.ledger.MailAccount;

class ReportFormsTest {

    private static final Campaign CAMPAIGN = CampaignFiles.read(Path.of("config/campaign"));
    private static final ZoneId ZONE = CAMPAIGN.zone();
    private static final LocalDate SUNDAY = LocalDate.of(2020, 4, 26);

    private final ResourceBundleMessageSource messages = messages();
    private final Words words = new Words(messages);
    private final ReportForms forms = new ReportForms(words, messages);

    @Test
    void theReportCountsWhatCameInAndWhoHasNotBeenHeardFrom() {
        WeeklyReport report = report(SUNDAY, List.of(callOff("1440", "2020-04-21"), callOff("1480", "2020-04-02")));

        assertThat(report.options().get(0).calledOff()).isEqualTo(2);
        assertThat(report.agreements().get(0).scans()).isEqualTo(2);
        assertThat(report.cameIn())
                .containsExactly(new WeeklyReport.CameIn(LocalDate.of(2020, 4, 21), "Ale", "Avrop (skannad)"));
        assertThat(report.silent()).hasSize(47).doesNotContain("Ale", "Göteborg");
        assertThat(report.missing()).containsExactly(new WeeklyReport.Missing("Göteborg", "Avrop", 14));
    }

    @Test
    void textAndHtmlSayTheSame() {
        WeeklyReport report = report(SUNDAY, List.of(callOff("1440", "2020-04-21"), callOff("1480", "2020-04-02")));

        assertThat(forms.subject(report)).isEqualTo("Nuläge avrop v. 17");
        assertThat(List.of(forms.text(report), forms.html(report)))
                .allSatisfy(form -> assertThat(form)
                        .contains("Nuläge avrop v. 17")
                        .contains("Sista dag är 2020-04-30, om 4 dagar.")
                        .contains("Har inte hörts av: 47 av 49")
                        .contains("2020-04-21")
                        .contains("14 dagar")
                        .contains("Ej undertecknad")
                        .contains("Ett mejl väntar på granskning"));
    }

    @Test
    void theTextIsLaidOutLineByLine() {
        String text = forms.text(report(SUNDAY, List.of(callOff("1440", "2020-04-21"))));

        assertThat(text.lines())
                .contains(
                        "Kom in under veckan",
                        "  2020-04-21  Ale: Avrop (skannad)",
                        "Original som saknas",
                        "  Inga.",
                        "  Ej undertecknad: 1")
                .noneMatch(line -> line.contains("[") || line.contains("??"));
    }

    @Test
    void afterTheDeadlineTheReportSaysForHowLong() {
        assertThat(forms.text(report(LocalDate.of(2020, 5, 1), List.of())))
                .contains("Sista dag var 2020-04-30, för en dag sedan.");
    }

    private WeeklyReport report(LocalDate day, List<Submission> papers) {
        Instant end = ReportWeek.endOf(day, ZONE);
        CallOffStatus status = new Matcher(CAMPAIGN).match(papers, List.<Original>of(), end);
        return new WeeklyFigures(CAMPAIGN, words)
                .of(day, status, List.of(unsigned()), new MailAccount(3, 0, 2, 1, 0, 0, 0));
    }

    private static Submission callOff(String municipality, String arrived) {
        return new Submission(
                Long.parseLong(municipality),
                1,
                LocalDate.parse(arrived).atTime(10, 0).atZone(ZONE).toInstant(),
                PaperKind.AGREEMENT,
                "call-off",
                municipality,
                new TreeSet<>(Set.of(1)),
                true,
                true,
                LocalDate.parse(arrived),
                true,
                Set.of(),
                Set.of(),
                "");
    }

    private static Deviation unsigned() {
        Instant then = Instant.parse("2020-04-20T08:00:00Z");
        return new Deviation(
                "1", DeviationKind.UNSIGNED, 1L, 1L, null, "1440", "call-off", 0, "", then, then, null, "", "");
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
