package se.fvm.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of text: words from left to right. Two columns side by side are two lines.
 *
 * @param words at least one
 * @param block lines of the same paragraph or column share this number
 */
public record Line(List<Word> words, int block) {

    public Line {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a line has at least one word");
        }
    }

    public String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    public Box box() {
        return words.stream().map(Word::box).reduce(Box::union).orElseThrow();
    }
}
