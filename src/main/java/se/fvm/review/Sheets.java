package se.fvm.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tables to save: CSV as a Swedish Excel opens it, and xlsx. Texts from outside never become formulas. */
final class Sheets {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** What a cell of xlsx holds at most (Excel specifications and limits). */
    private static final int LONGEST_CELL = 32_767;

    private Sheets() {}

    /** UTF-8 with a byte order mark, semicolons between the fields. */
    static ResponseEntity<byte[]> csv(String name, List<String> header, List<List<String>> rows) {
        StringBuilder text = new StringBuilder("\uFEFF");
        CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(header);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Sheets::harmless).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a table could not be written to memory", impossible);
        }
        return download(
                name + ".csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> xlsx(String name, List<String> header, List<List<String>> rows) {
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(name);
            sheet.createFreezePane(0, 1);
            fill(sheet.createRow(0), header);
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(i + 1), rows.get(i));
            }
            book.write(bytes);
            return download(name + ".xlsx", XLSX, bytes.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException("a table could not be written", failed);
        }
    }

    /** Cells of text, which Excel never takes for formulas. */
    private static void fill(Row row, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            row.createCell(i).setCellValue(value.length() <= LONGEST_CELL ? value : value.substring(0, LONGEST_CELL));
        }
    }

    /** A field that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). */
    static String harmless(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] bytes) {
        ContentDisposition save = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .body(bytes);
    }
}
