package se.fvm.correspondence;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** Fills a workbook's cells by their types. */
final class SpreadsheetStyles {

    /** What a spreadsheet may take for the beginning of a formula, were the cell saved as text and read again. */
    private static final String FORMULA = "=+-@\t\r";

    private final Workbook book;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle change;
    private final CellStyle day;
    private final CellStyle share;

    SpreadsheetStyles(Workbook book) {
        this.book = book;
        text = wrapped();
        quoted = wrapped();
        quoted.setQuotePrefixed(true);
        change = format("+0;-0;0");
        day = format("yyyy-mm-dd");
        share = format("0 %");
    }

    private CellStyle wrapped() {
        CellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private CellStyle format(String format) {
        CellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    /** A column's title. */
    void head(Cell cell, String title, boolean numeric) {
        CellStyle style = wrapped();
        Font font = book.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setAlignment(numeric ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        cell.setCellValue(title);
        cell.setCellStyle(style);
    }

    /** A value; a text stays a text whatever it begins with. */
    void fill(Cell cell, ReportCell value) {
        if (value instanceof ReportCell.Count count) {
            cell.setCellValue(count.value());
        } else if (value instanceof ReportCell.Change difference) {
            cell.setCellValue(difference.value());
            cell.setCellStyle(change);
        } else if (value instanceof ReportCell.Day date) {
            cell.setCellValue(date.value());
            cell.setCellStyle(day);
        } else if (value instanceof ReportCell.Share part) {
            cell.setCellValue(part.of() == 0 ? 0 : (double) part.value() / part.of());
            cell.setCellStyle(share);
        } else {
            String words = value.words();
            cell.setCellValue(words);
            cell.setCellStyle(!words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? quoted : text);
        }
    }
}
