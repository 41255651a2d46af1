package se.fvm.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes words and lines of glyphs by where they stand, since the order in which a PDF paints them means nothing. Text
 * turned by a quarter, as along a margin, comes after the level text.
 */
final class GlyphLines {

    /** A gap wider than this share of the font size parts two words; fonts have spaces of 0.2 to 0.35. */
    private static final double WORD_GAP = 0.17;

    /** A gap wider than this many font sizes parts two lines side by side. */
    private static final double COLUMN_GAP = 2.0;

    /** Base lines closer than this share of the font size are the same; a superscript lies at 0.33. */
    private static final double SAME_LINE = 0.4;

    /** Letters set apart by more than this many font sizes are no words. */
    private static final double WIDEST_SPACING = 0.7;

    /** A row of fewer letters may be a list of single ones. */
    private static final int SPACED_LETTERS = 8;

    private final double pixelsPerPoint;
    private final List<Line> lines = new ArrayList<>();
    private int blocks;

    private GlyphLines(double pixelsPerPoint) {
        this.pixelsPerPoint = pixelsPerPoint;
    }

    /**
     * The lines, from top to bottom.
     *
     * @param pixelsPerPoint scale of the boxes
     */
    static List<Line> of(List<Glyph> glyphs, double pixelsPerPoint) {
        GlyphLines result = new GlyphLines(pixelsPerPoint);
        for (int quarters : new int[] {0, 1, 3, 2}) {
            List<Level> level = glyphs.stream()
                    .filter(g -> g.quarters() == quarters && g.text() != null && g.size() > 0.5)
                    .map(g -> Level.of(g, quarters))
                    .toList();
            result.add(level, quarters);
        }
        return result.lines;
    }

    /**
     * A glyph in the direction of its text: x along the line, y down.
     *
     * @param base place of the base line
     */
    private record Level(String text, double x, double end, double base, double size) {

        static Level of(Glyph g, int quarters) {
            String text = Normalizer.normalize(String.valueOf(g.text()), Normalizer.Form.NFKC);
            return switch (quarters) {
                case 1 -> new Level(text, g.y(), g.endY(), -g.x(), g.size());
                case 2 -> new Level(text, -g.x(), -g.endX(), -g.y(), g.size());
                case 3 -> new Level(text, -g.y(), -g.endY(), g.x(), g.size());
                default -> new Level(text, g.x(), g.endX(), g.y(), g.size());
            };
        }
    }

    private void add(List<Level> glyphs, int quarters) {
        List<Level> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Level::base));
        List<Level> row = new ArrayList<>();
        double lastBase = 0;
        for (Level glyph : sorted) {
            if (!row.isEmpty()
                    && glyph.base() - lastBase
                            > SAME_LINE * Math.min(glyph.size(), row.get(0).size())) {
                addRow(row, quarters);
                row.clear();
            }
            lastBase = glyph.base();
            row.add(glyph);
        }
        if (!row.isEmpty()) {
            addRow(row, quarters);
        }
    }

    private void addRow(List<Level> row, int quarters) {
        row.sort(Comparator.comparingDouble(Level::x));
        List<Word> words = new ArrayList<>();
        List<Level> word = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        double spacing = letterSpacing(row);
        for (Level glyph : row) {
            if (isShadowOf(glyph, word)) {
                continue;
            }
            double gap = glyph.x() - end;
            if (glyph.text().isBlank() || gap > (WORD_GAP + spacing) * glyph.size()) {
                addWord(word, quarters, words);
            }
            if (glyph.text().isBlank()) {
                continue;
            }
            if (!words.isEmpty() && word.isEmpty() && gap > COLUMN_GAP * glyph.size()) {
                addLine(words);
                words.clear();
            }
            word.add(glyph);
            end = Math.max(glyph.end(), glyph.x());
        }
        addWord(word, quarters, words);
        if (!words.isEmpty()) {
            addLine(words);
        }
    }

    /** By how many font sizes the letters of a row are set apart; 0 where they stand as close as they usually do. */
    private static double letterSpacing(List<Level> row) {
        List<Double> gaps = new ArrayList<>();
        int letters = 0;
        for (int i = 0; i < row.size(); i++) {
            Level glyph = row.get(i);
            letters += Character.isLetter(
                            glyph.text().isEmpty() ? ' ' : glyph.text().charAt(0))
                    ? 1
                    : 0;
            if (i > 0 && !glyph.text().isBlank() && !row.get(i - 1).text().isBlank()) {
                gaps.add((glyph.x() - row.get(i - 1).end()) / glyph.size());
            }
        }
        boolean words = letters >= SPACED_LETTERS && letters >= 0.8 * gaps.size();
        if (!words || gaps.isEmpty()) {
            return 0;
        }
        gaps.sort(Comparator.naturalOrder());
        double usual = gaps.get(gaps.size() / 2);
        return usual > WORD_GAP && usual < WIDEST_SPACING ? usual : 0;
    }

    private void addWord(List<Level> glyphs, int quarters, List<Word> words) {
        if (!glyphs.isEmpty()) {
            Word word = word(glyphs, quarters);
            if (!word.text().isBlank()) {
                words.add(word);
            }
            glyphs.clear();
        }
    }

    /** Joins the block of a line close above it, if there is one. */
    private void addLine(List<Word> words) {
        Box box = new Line(words, 0).box();
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 6); i--) {
            Box above = lines.get(i).box();
            int shared = Math.min(box.right(), above.right()) - Math.max(box.x(), above.x());
            int gap = box.y() - above.bottom();
            if (gap < box.height() && 2 * shared > Math.min(box.width(), above.width())) {
                lines.add(new Line(words, lines.get(i).block()));
                return;
            }
        }
        lines.add(new Line(words, blocks++));
    }

    /** The same letter once more in the same place makes it look bold; it is one letter. */
    private static boolean isShadowOf(Level glyph, List<Level> word) {
        for (int i = word.size() - 1; i >= Math.max(0, word.size() - 3); i--) {
            Level other = word.get(i);
            if (other.text().equals(glyph.text())
                    && Math.abs(other.x() - glyph.x()) < 0.3 * Math.max(0.1, other.end() - other.x())) {
                return true;
            }
        }
        return false;
    }

    private Word word(List<Level> glyphs, int quarters) {
        StringBuilder text = new StringBuilder();
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Level g : glyphs) {
            text.append(g.text());
            left = Math.min(left, g.x());
            right = Math.max(right, g.end());
            top = Math.min(top, g.base() - 0.74 * g.size());
            bottom = Math.max(bottom, g.base() + (hasDescender(g.text()) ? 0.22 : 0.02) * g.size());
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\u00ad", "");
        return new Word(composed, box(left, top, right, bottom, quarters), 1);
    }

    private static boolean hasDescender(String text) {
        return text.chars().anyMatch(c -> "gjpqy,;()[]{}Qß_|".indexOf(c) >= 0);
    }

    private Box box(double left, double top, double right, double bottom, int quarters) {
        return switch (quarters) {
            case 1 -> pixels(-bottom, left, -top, right);
            case 2 -> pixels(-right, -bottom, -left, -top);
            case 3 -> pixels(top, -right, bottom, -left);
            default -> pixels(left, top, right, bottom);
        };
    }

    private Box pixels(double left, double top, double right, double bottom) {
        int x = (int) Math.floor(left * pixelsPerPoint);
        int y = (int) Math.floor(top * pixelsPerPoint);
        return new Box(
                x,
                y,
                Math.max(1, (int) Math.ceil(right * pixelsPerPoint) - x),
                Math.max(1, (int) Math.ceil(bottom * pixelsPerPoint) - y));
    }
}
