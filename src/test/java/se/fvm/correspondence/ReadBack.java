package se.fvm.correspondence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads the forms of a report back, as a recipient's programs do. */
final class ReadBack {

    private ReadBack() {}

    /** The rows of a section's table in HTML, as text; images by their alternative texts. */
    static List<List<String>> htmlRows(String html, String section) {
        Element table = Jsoup.parse(html).getElementById(section);
        if (table == null) {
            return List.of();
        }
        return table.select("tr").stream()
                .skip(1)
                .map(row -> row.select("td").stream().map(ReadBack::text).toList())
                .toList();
    }

    private static String text(Element cell) {
        Element image = cell.selectFirst("img");
        return image == null ? cell.text() : image.attr("alt");
    }

    /** The rows of a sheet below its header: numbers, days and texts, in words. */
    static List<List<String>> sheetRows(byte[] workbook, String sheet) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            List<List<String>> rows = new ArrayList<>();
            Sheet found = book.getSheet(sheet);
            for (Row row : found) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(value(cell)));
                rows.add(cells);
            }
            return rows.subList(1, rows.size());
        }
    }

    private static String value(Cell cell) {
        if (cell.getCellType() != CellType.NUMERIC) {
            return cell.getStringCellValue();
        }
        return DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : String.valueOf(cell.getNumericCellValue());
    }

    static String pdfText(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
