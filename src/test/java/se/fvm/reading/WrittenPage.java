package se.fvm.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.fvm.document.Box;
import se.fvm.document.GreyImage;
import se.fvm.document.Line;
import se.fvm.document.PageText;
import se.fvm.document.PagedFile;
import se.fvm.document.UnreadableFileException;
import se.fvm.document.Word;

/** A page made of given lines on white paper, A4 at 100 dpi, for tests of what is read from text alone. */
final class WrittenPage extends StandInPage {

    private static final int WIDTH = 827;
    private static final int HEIGHT = 1169;
    private static final int LETTER = 7;

    private final int number;
    private final List<Line> lines = new ArrayList<>();

    private WrittenPage(int number) {
        this.number = number;
    }

    /** A file of pages; each page is its lines joined by line breaks, an empty line leaves a gap, "^" makes large print. */
    static PagedFile file(String... pages) {
        return new StandInPage.File(pages.length, number -> of(number, pages[number - 1]));
    }

    static List<Sheet> sheets(String attachment, String... pages) {
        SheetPages opened = new SheetPages(file(pages));
        List<Sheet> sheets = new ArrayList<>();
        for (int number = 1; number <= pages.length; number++) {
            try {
                sheets.add(new Sheet(attachment, opened, number));
            } catch (UnreadableFileException e) {
                throw new IllegalStateException(e);
            }
        }
        return sheets;
    }

    static Paper paper(String... pages) {
        return new Paper(sheets("Avtal.pdf", pages));
    }

    private static WrittenPage of(int number, String text) {
        WrittenPage page = new WrittenPage(number);
        int y = 120;
        for (String line : text.split("\n")) {
            boolean large = line.startsWith("^");
            boolean foot = line.startsWith("_");
            if (!line.isBlank()) {
                page.line(large || foot ? line.substring(1) : line, foot ? HEIGHT - 60 : y, large ? 20 : 14);
            }
            y += line.isBlank() ? 14 : 22;
        }
        return page;
    }

    private void line(String text, int y, int height) {
        List<Word> words = new ArrayList<>();
        int x = 80;
        for (String word : text.strip().split(" +")) {
            words.add(new Word(word, new Box(x, y, word.length() * LETTER, height), 0.95));
            x += (word.length() + 1) * LETTER;
        }
        lines.add(new Line(words, 1));
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public GreyImage image() {
        byte[] white = new byte[WIDTH * HEIGHT];
        Arrays.fill(white, (byte) 255);
        return new GreyImage(WIDTH, HEIGHT, 100, white);
    }

    @Override
    public PageText text() {
        return new PageText(lines, PageText.Source.OCR);
    }

    @Override
    public boolean blank() {
        return lines.isEmpty();
    }
}
