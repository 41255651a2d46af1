package se.fvm.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.fvm.calloff.DeviationKind;

class ReportFormsTest {

    private final TestReports ledger = new TestReports()
            .paper("1480", "call-off", "2020-04-02", 1)
            .paper("1440", "call-off", "2020-04-21", 1)
            .uncertain("1441", "call-off", "2020-04-22", 1)
            .original("1440", "call-off", "2020-04-24")
            .deviation(DeviationKind.UNSIGNED, "2020-04-14", null)
            .deviation(DeviationKind.LINK, "2020-04-15", "2020-04-22");
    private final ReportForms forms = ledger.forms;
    private final WeeklyReport report = ledger.asOf("2020-04-26");
    private final ReportLayout layout = forms.layout(report);

    @Test
    void theReportCountsWhatCameInAndWhoHasNotBeenHeardFrom() {
        assertThat(report.options().get(0).calledOff()).isEqualTo(2);
        assertThat(report.options().get(0).change()).isEqualTo(1);
        assertThat(report.agreements().get(0))
                .isEqualTo(new WeeklyReport.AgreementFigures("Avrop kommunala optioner Millennium", 2, 1, 1, 1));
        assertThat(report.cameIn())
                .containsExactly(
                        new WeeklyReport.CameIn(LocalDate.of(2020, 4, 21), "Ale", "Avrop", false),
                        new WeeklyReport.CameIn(LocalDate.of(2020, 4, 22), "Lerum", "Avrop", false),
                        new WeeklyReport.CameIn(LocalDate.of(2020, 4, 24), "Ale", "Avrop", true));
        assertThat(report.silentCount()).isEqualTo(46);
        assertThat(report.silent().get("Göteborgsregionen"))
                .doesNotContain("Ale", "Göteborg", "Lerum")
                .contains("Tjörn");
        assertThat(report.missing())
                .containsExactly(new WeeklyReport.Missing("Göteborg", "Avrop", LocalDate.of(2020, 4, 2), 14));
        assertThat(report.reservations().papers()).containsExactly(new WeeklyReport.UnderReview("Lerum", "Avrop", 1));
    }

    @Test
    void whatWasSettledDuringTheWeekIsCounted() {
        assertThat(report.deviations())
                .containsExactly(
                        new WeeklyReport.DeviationFigures(DeviationKind.UNSIGNED, 1, 0, 0),
                        new WeeklyReport.DeviationFigures(DeviationKind.LINK, 0, 0, 1));
    }

    @Test
    void textAndHtmlSayTheSame() {
        assertThat(layout.title()).isEqualTo("Nuläge avrop v. 17");
        assertThat(List.of(forms.text(layout, ""), forms.html(layout, "")))
                .allSatisfy(form -> assertThat(form)
                        .contains("Nuläge avrop v. 17")
                        .contains("Sista dag är 2020-04-30, om 4 dagar.")
                        .contains("Har inte hörts av: 46 av 49")
                        .contains("2020-04-21")
                        .contains("Ej undertecknad")
                        .contains("Ett mejl väntar på granskning"));
    }

    @Test
    void theTextFitsTheWidthOfAMail() {
        assertThat(forms.text(layout, "").lines())
                .allMatch(line -> line.length() <= 78)
                .noneMatch(line -> line.contains("??") || line.contains("{"));
    }

    @Test
    void aReportThatIsLateSaysSoInTheMailOnly() {
        assertThat(forms.text(layout, "Skickas sent.")).contains("Skickas sent.");
        assertThat(forms.html(layout, "Skickas sent.")).contains("Skickas sent.");
        assertThat(new String(forms.file(layout, "txt"), StandardCharsets.UTF_8))
                .doesNotContain("Skickas sent.");
    }

    @Test
    void afterTheDeadlineTheReportSaysForHowLong() {
        assertThat(forms.text(forms.layout(ledger.asOf("2020-05-01")), ""))
                .contains("Sista dag var 2020-04-30, för en dag sedan.");
    }

    @Test
    void theHtmlNeedsNoImageAndNoScriptAndStylesEveryCellInline() {
        Document html = Jsoup.parse(forms.html(layout, ""));

        assertThat(html.select("html").attr("lang")).isEqualTo("sv");
        assertThat(html.select("script, svg, link, iframe, form")).isEmpty();
        assertThat(html.select("img"))
                .isNotEmpty()
                .allMatch(image -> !image.attr("alt").isBlank());
        assertThat(html.select("table[id] td, table[id] th"))
                .isNotEmpty()
                .allMatch(cell -> cell.attr("style").contains("font-family"));
        assertThat(html.select("table[id] th"))
                .allMatch(cell -> cell.attr("scope").equals("col"));
    }

    @Test
    void aSheetHasTypedCellsAFrozenHeaderAndAFilter() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(forms.spreadsheet(layout)))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1 + layout.sections().size());
            for (int i = 1; i < book.getNumberOfSheets(); i++) {
                Sheet sheet = book.getSheetAt(i);
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 1);
                assertThat(book.getSheetAt(i).getCTWorksheet().isSetAutoFilter())
                        .isTrue();
            }
            assertThat(book.getSheet("Optioner").getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(2);
            assertThat(book.getSheet("Original som saknas")
                            .getRow(1)
                            .getCell(2)
                            .getLocalDateTimeCellValue()
                            .toLocalDate())
                    .isEqualTo("2020-04-02");
        }
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysAText() throws IOException {
        ReportSection hostile = new ReportSection(
                "hostile",
                "Prov",
                "Prov",
                List.of("Text"),
                List.of(false),
                List.of(List.of(new ReportCell.Text("=HYPERLINK(\"http://example.com\";\"a\")"))),
                "",
                "");
        ReportLayout made =
                new ReportLayout("prov", "Prov", List.of(), List.of(hostile), List.of("@SUM(1)"), report.asOf());

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(forms.spreadsheet(made)))) {
            Cell cell = book.getSheet("Prov").getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void thePdfIsTaggedAndHasTitleAndLanguageAndItsTypeface() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(forms.pdf(layout))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Nuläge avrop v. 17");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(pdf.getDocumentCatalog().getMetadata()).isNotNull();
            Set<String> tags = new TreeSet<>();
            List<String> alternatives = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), tags, alternatives);
            assertThat(tags).contains("H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure");
            assertThat(alternatives).contains("2 av 49");
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
        assertThat(ReadBack.pdfText(forms.pdf(layout))).contains("Göteborg", "Färgelanda", "Ej undertecknad");
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        for (String form : List.of("txt", "html", "xlsx", "pdf")) {
            assertThat(Arrays.equals(forms.file(layout, form), forms.file(layout, form)))
                    .as(form)
                    .isTrue();
        }
    }

    private static void collect(PDStructureNode node, Set<String> tags, List<String> alternatives) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                if (element.getAlternateDescription() != null) {
                    alternatives.add(element.getAlternateDescription());
                }
                collect(element, tags, alternatives);
            }
        }
    }
}
