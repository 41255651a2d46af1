package se.fvm.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Tesseract's result table: one row for each page, block, paragraph, line and word, columns separated by tabs
 * ({@code level page block paragraph line word left top width height confidence text}).
 */
final class TesseractTable {

    private static final int COLUMNS = 12;
    private static final String WORD_LEVEL = "5";

    private TesseractTable() {}

    static List<Line> lines(String table) {
        List<Line> lines = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        String lineOfWords = "";
        int block = 0;
        for (String row : table.split("\n")) {
            String[] cell = row.split("\t", COLUMNS);
            if (cell.length < COLUMNS || !cell[0].equals(WORD_LEVEL) || cell[11].isBlank()) {
                continue;
            }
            String line = cell[2] + " " + cell[3] + " " + cell[4];
            if (!line.equals(lineOfWords) && !words.isEmpty()) {
                lines.addAll(Columns.split(words, block));
                words.clear();
            }
            lineOfWords = line;
            block = Integer.parseInt(cell[2]);
            words.add(word(cell));
        }
        if (!words.isEmpty()) {
            lines.addAll(Columns.split(words, block));
        }
        return lines;
    }

    private static Word word(String[] cell) {
        Box box = new Box(
                Integer.parseInt(cell[6]),
                Integer.parseInt(cell[7]),
                Integer.parseInt(cell[8]),
                Integer.parseInt(cell[9]));
        double confidence = Math.min(1, Math.max(0, Double.parseDouble(cell[10]) / 100));
        return new Word(Normalizer.normalize(cell[11].strip(), Normalizer.Form.NFC), box, confidence);
    }
}
