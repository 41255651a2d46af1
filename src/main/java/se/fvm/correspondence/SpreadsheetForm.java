package se.fvm.correspondence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A report as a workbook (Office Open XML): a sheet with its sentences, then one for each section. */
final class SpreadsheetForm {

    /** Widest column, in characters; longer texts wrap. */
    private static final int WIDEST = 60;

    /** POI gives widths in 1/256 of a character. */
    private static final int CHARACTER = 256;

    private SpreadsheetForm() {}

    /** The workbook's bytes; the same for the same report. */
    static byte[] of(ReportLayout report, String firstSheet) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            SpreadsheetStyles styles = new SpreadsheetStyles(book);
            properties(book.getProperties().getCoreProperties(), report);
            sentences(book.createSheet(firstSheet), report, styles);
            report.sections().forEach(section -> table(book.createSheet(section.sheet()), section, styles));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return ZipTimes.fixed(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook could not be written to memory", impossible);
        }
    }

    private static void properties(POIXMLProperties.CoreProperties properties, ReportLayout report) {
        properties.setTitle(report.title());
        properties.setCreator("fvm-intake");
        Optional<Date> asOf = Optional.of(Date.from(report.asOf()));
        properties.setCreated(asOf);
        properties.setModified(asOf);
    }

    private static void sentences(Sheet sheet, ReportLayout report, SpreadsheetStyles styles) {
        sheet.setColumnWidth(0, WIDEST * CHARACTER);
        add(sheet, report.title(), styles, true);
        report.lead().forEach(sentence -> add(sheet, sentence, styles, false));
        report.sections().stream()
                .map(ReportSection::note)
                .filter(note -> !note.isEmpty())
                .forEach(note -> add(sheet, note, styles, false));
        report.closing().forEach(sentence -> add(sheet, sentence, styles, false));
    }

    private static void add(Sheet sheet, String sentence, SpreadsheetStyles styles, boolean head) {
        int next = sheet.getPhysicalNumberOfRows();
        Cell cell = sheet.createRow(next).createCell(0);
        if (head) {
            styles.head(cell, sentence, false);
        } else {
            styles.fill(cell, new ReportCell.Text(sentence));
        }
    }

    private static void table(Sheet sheet, ReportSection section, SpreadsheetStyles styles) {
        List<String> columns = section.columns();
        Row head = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            styles.head(head.createCell(i), columns.get(i), section.numeric().get(i));
            sheet.setColumnWidth(i, width(section, i) * CHARACTER);
        }
        for (List<ReportCell> cells : section.rows()) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int i = 0; i < cells.size(); i++) {
                styles.fill(row.createCell(i), cells.get(i));
            }
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, section.rows().size(), 0, columns.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** From the texts and not from a typeface, which another machine may lack. Room for the filter's arrow. */
    private static int width(ReportSection section, int column) {
        int longest = section.rows().stream()
                .mapToInt(row -> row.get(column).words().length())
                .max()
                .orElse(0);
        int title = section.columns().get(column).length() + 3;
        return Math.min(WIDEST, Math.max(title, longest) + 2);
    }
}
