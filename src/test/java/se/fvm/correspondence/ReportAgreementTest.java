package se.fvm.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.CallOffStatus;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.Municipality;
import se.fvm.correspondence.ReportCell.Change;
import se.fvm.correspondence.ReportCell.Count;
import se.fvm.correspondence.ReportCell.Share;

/** For random ledgers and dates, the forms of the report agree with the ledger's own counts and with each other. */
class ReportAgreementTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 6);
    private static final int DAYS = 140;

    /** Something that happened. */
    record Happening(int municipality, int agreement, int day, int option, boolean certain, int originalAfter) {}

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void theFormsAgreeWithEachOther(@ForAll("ledgers") List<Happening> happenings, @ForAll("days") LocalDate day)
            throws IOException {
        TestReports ledger = ledger(happenings);
        ReportLayout layout = ledger.forms.layout(ledger.asOf(day.toString()));
        String html = ledger.forms.html(layout, "");
        byte[] sheets = ledger.forms.spreadsheet(layout);
        String pdf = squeezed(ReadBack.pdfText(ledger.forms.pdf(layout)));
        String text = squeezed(new String(ledger.forms.file(layout, "txt"), StandardCharsets.UTF_8));

        for (ReportSection section : layout.sections()) {
            List<List<String>> rows = words(section);
            assertThat(ReadBack.htmlRows(html, section.id())).isEqualTo(rows);
            assertThat(ReadBack.sheetRows(sheets, section.sheet())).isEqualTo(values(section));
            assertThat(text).contains(squeezed(section.title()));
            assertThat(pdf).contains(squeezed(section.title()));
            inOrder(text, section, true);
            inOrder(pdf, section, false);
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void theFiguresAgreeWithTheLedgersOwnCounts(
            @ForAll("ledgers") List<Happening> happenings, @ForAll("days") LocalDate day) {
        TestReports ledger = ledger(happenings);
        WeeklyReport report = ledger.asOf(day.toString());
        Instant moment = ReportWeek.endOf(day, TestReports.CAMPAIGN.zone());
        Instant before = report.week().previous().end(TestReports.CAMPAIGN.zone());
        CallOffStatus now = ledger.known(moment).status();

        report.options().forEach(o -> {
            CallOffStatus.OptionCount count = now.options().get(o.number());
            assertThat(o.calledOff()).isEqualTo(count.calledOff());
            assertThat(o.underReview()).isEqualTo(count.underReview());
            assertThat(o.calledOff() - o.change())
                    .isEqualTo(ledger.known(before)
                            .status()
                            .options()
                            .get(o.number())
                            .calledOff());
            assertThat(report.associations().stream()
                            .mapToInt(a -> a.calledOff().getOrDefault(o.number(), 0))
                            .sum())
                    .isEqualTo(o.calledOff());
        });
        assertThat(report.agreements().stream()
                        .mapToInt(WeeklyReport.AgreementFigures::scans)
                        .sum())
                .isEqualTo(report.associations().stream()
                        .flatMap(a -> a.agreements().stream())
                        .mapToInt(WeeklyReport.AssociationAgreement::scans)
                        .sum());
        assertThat(report.municipalities()).hasSize(report.total());
        assertThat(report.silentCount()).isEqualTo((int) report.municipalities().stream()
                .filter(m -> m.agreements().stream()
                        .allMatch(a -> a.current().isEmpty() && a.originals().isEmpty()))
                .count());
        assertThat(report.deviations().stream()
                        .mapToInt(WeeklyReport.DeviationFigures::open)
                        .sum())
                .isEqualTo(ledger.known(moment).open().size());
        report.deviations()
                .forEach(d -> assertThat(d.open() - d.opened() + d.settled())
                        .isEqualTo((int) ledger.known(before).open().stream()
                                .filter(open -> open.kind() == d.kind())
                                .count()));
    }

    @Provide
    Arbitrary<List<Happening>> ledgers() {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(
                                        0, TestReports.CAMPAIGN.municipalities().size() - 1),
                        Arbitraries.integers()
                                .between(0, TestReports.CAMPAIGN.agreements().size() - 1),
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.integers().between(-10, 30))
                .as(Happening::new)
                .list()
                .ofMaxSize(80);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS + 20).map(FIRST_DAY::plusDays);
    }

    private static TestReports ledger(List<Happening> happenings) {
        TestReports ledger = new TestReports();
        for (Happening h : happenings) {
            Municipality municipality = TestReports.CAMPAIGN.municipalities().get(h.municipality());
            AgreementKind agreement = TestReports.CAMPAIGN.agreements().get(h.agreement());
            String day = FIRST_DAY.plusDays(h.day()).toString();
            Integer[] options = agreement.callsOff() ? new Integer[] {h.option()} : new Integer[0];
            if (h.certain()) {
                ledger.paper(municipality.code(), agreement.id(), day, options);
            } else {
                ledger.uncertain(municipality.code(), agreement.id(), day, options)
                        .deviation(
                                DeviationKind.UNCERTAIN_OPTIONS,
                                day,
                                h.originalAfter() % 2 == 0
                                        ? null
                                        : FIRST_DAY.plusDays(h.day() + 3L).toString());
            }
            if (h.originalAfter() > 0) {
                ledger.original(
                        municipality.code(),
                        agreement.id(),
                        FIRST_DAY.plusDays(h.day() + h.originalAfter()).toString());
            }
        }
        return ledger;
    }

    private static List<List<String>> words(ReportSection section) {
        return section.rows().stream()
                .map(row -> row.stream().map(ReportCell::words).toList())
                .toList();
    }

    /** The cells as a spreadsheet holds them: numbers as numbers. */
    private static List<List<String>> values(ReportSection section) {
        return section.rows().stream()
                .map(row -> row.stream().map(ReportAgreementTest::value).toList())
                .toList();
    }

    private static String value(ReportCell cell) {
        if (cell instanceof Count count) {
            return String.valueOf((double) count.value());
        }
        if (cell instanceof Change change) {
            return String.valueOf((double) change.value());
        }
        return cell instanceof Share share ? String.valueOf((double) share.value() / share.of()) : cell.words();
    }

    /** Whether the section's cells stand in the form one after the other, below its title. */
    private static void inOrder(String form, ReportSection section, boolean shares) {
        int at = form.indexOf(squeezed(section.title()));
        List<ReportCell> cells =
                section.rows().stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
        if (!shares) {
            cells.removeIf(cell -> cell instanceof Share);
        }
        for (ReportCell cell : cells) {
            int found = form.indexOf(squeezed(cell.words()), at);
            assertThat(found).as(cell.words() + " in " + section.title()).isNotNegative();
            at = found + squeezed(cell.words()).length();
        }
    }

    /** Without spaces and line ends, which differ where lines are wrapped. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }
}
