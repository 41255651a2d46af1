package se.fvm.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.fvm.calloff.CallOffStatus;
import se.fvm.ledger.CallOffLedger;

/** The reports of a whole campaign, from January to May 2020. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignReportTest {

    private static final LocalDate END = LocalDate.of(2020, 5, 20);

    private LetterOffice office;
    private CampaignYear year;
    private WeeklyReports reports;

    @BeforeAll
    void playTheCampaign() throws IOException {
        office = LetterOffice.start();
        year = new CampaignYear(office);
        year.playUntil(LocalDate.of(2020, 6, 30));
        reports = office.get(WeeklyReports.class);
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void atTheEndAllHaveCalledOffOptionOneAndSomeTheOthers() {
        WeeklyReport report = reports.asOf(END);

        assertThat(report.options())
                .extracting(WeeklyReport.OptionFigures::number, WeeklyReport.OptionFigures::calledOff)
                .containsExactly(tuple(1, 49), tuple(2, 14), tuple(3, 9));
        assertThat(reports.text(report))
                .contains("Har inte hörts av: 0 av 49")
                .contains("Avropat: 49;", "Avropat: 14;", "Avropat: 9;");
    }

    @Test
    void theReportOfEveryWeekSaysWhatWasKnownThen() {
        for (ReportWeek week = week("2020-W02"); week.monday().isBefore(END); week = next(week)) {
            LocalDate sunday = week.sunday();
            WeeklyReport report = reports.of(week);

            assertThat(calledOff(report)).as(week.toString()).isEqualTo(expected(sunday));
            assertThat(report.silentCount())
                    .as("not heard from in " + week)
                    .isEqualTo(count(c -> c.arrived().isAfter(sunday)));
            assertThat(report.agreements().get(0).originals())
                    .as("originals in " + week)
                    .isEqualTo(count(c -> c.original() != null && !c.original().isAfter(sunday)));
            assertThat(report.options().get(0).change())
                    .as("change in " + week)
                    .isEqualTo(expected(sunday).get(1)
                            - expected(sunday.minusWeeks(1)).get(1));
        }
    }

    @Test
    void everyReportAgreesWithTheLedgersOwnCounts() {
        for (ReportWeek week = week("2020-W02"); week.monday().isBefore(END); week = next(week)) {
            CallOffStatus status = office.get(CallOffLedger.class).statusAsOf(week.end(TestReports.CAMPAIGN.zone()));
            WeeklyReport report = reports.of(week);

            report.options()
                    .forEach(option -> assertThat(option.calledOff())
                            .isEqualTo(status.options().get(option.number()).calledOff()));
            assertThat(report.agreements().stream()
                            .map(WeeklyReport.AgreementFigures::scans)
                            .toList())
                    .isEqualTo(status.agreements().values().stream()
                            .map(CallOffStatus.AgreementCount::scans)
                            .toList());
        }
    }

    @Test
    void everyArrivalStandsInTheReportOfOneWeekAndNoOther() {
        Map<String, Integer> named = new TreeMap<>();
        for (ReportWeek week = week("2020-W02"); week.monday().isBefore(END); week = next(week)) {
            reports.of(week).cameIn().stream()
                    .filter(c -> !c.original())
                    .forEach(c -> named.merge(c.municipality() + " " + c.agreement(), 1, Integer::sum));
        }

        assertThat(named)
                .hasSize(3 * 49)
                .allSatisfy((what, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void aPastWeeksReportIsTheSameByteForByteWhateverHappenedSince() throws IOException {
        try (LetterOffice then = LetterOffice.start()) {
            CampaignYear young = new CampaignYear(then);
            young.playUntil(LocalDate.of(2020, 4, 26));
            WeeklyReports reportsThen = then.get(WeeklyReports.class);
            WeeklyReport asItWas = reportsThen.of(week("2020-W17"));
            List<byte[]> before = forms(reportsThen, asItWas);

            young.playUntil(LocalDate.of(2020, 6, 30));

            List<byte[]> after = forms(reportsThen, reportsThen.of(week("2020-W17")));
            for (int i = 0; i < before.size(); i++) {
                assertThat(Arrays.equals(before.get(i), after.get(i)))
                        .as("form " + i)
                        .isTrue();
            }
        }
    }

    private static List<byte[]> forms(WeeklyReports reports, WeeklyReport report) {
        return List.of("txt", "html", "xlsx", "pdf").stream()
                .map(form -> reports.file(report, form))
                .toList();
    }

    private static Map<Integer, Integer> calledOff(WeeklyReport report) {
        Map<Integer, Integer> counts = new TreeMap<>();
        report.options().forEach(o -> counts.put(o.number(), o.calledOff()));
        return counts;
    }

    /** From the choices alone. */
    private Map<Integer, Integer> expected(LocalDate day) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int option = 1; option <= 3; option++) {
            int number = option;
            counts.put(
                    option,
                    count(c -> c.options().contains(number) && !c.counts().isAfter(day)));
        }
        return counts;
    }

    private int count(Predicate<CampaignYear.Choice> which) {
        return (int) year.choices.stream().filter(which).count();
    }

    private static ReportWeek week(String week) {
        return ReportWeek.parse(week).orElseThrow();
    }

    private static ReportWeek next(ReportWeek week) {
        return new ReportWeek(week.monday().plusWeeks(1));
    }
}
