package se.fvm.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a page or of a part of it.
 *
 * @param lines in reading order
 * @param source where the text comes from
 */
public record PageText(List<Line> lines, Source source) {

    /** How the text of a page came about. */
    public enum Source {
        /** Visible glyphs of a born-digital page: exact. */
        GLYPHS,
        /** Recognised from the image. */
        OCR,
        /** No text: the page is blank or nothing could be recognised. */
        NONE
    }

    public static final PageText EMPTY = new PageText(List.of(), Source.NONE);

    public PageText {
        lines = List.copyOf(lines);
    }

    /** All lines, one below the other. */
    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    public List<Word> words() {
        return lines.stream().flatMap(l -> l.words().stream()).toList();
    }
}
