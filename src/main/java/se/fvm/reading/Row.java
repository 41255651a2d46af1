package se.fvm.reading;

import se.fvm.document.Box;
import se.fvm.document.Line;

/**
 * A line of a page with its text prepared for comparing.
 *
 * @param text as read
 * @param folded by {@link Folding#fold}
 * @param squeezed by {@link Folding#squeeze}
 */
record Row(Line line, String text, String folded, String squeezed, Box box) {

    static Row of(Line line) {
        String text = line.text();
        String folded = Folding.fold(text);
        return new Row(line, text, folded, folded.replace(" ", ""), line.box());
    }

    int words() {
        return line.words().size();
    }

    /** Mean confidence of the recogniser over the row's words, 0 to 1. */
    double confidence() {
        return line.words().stream().mapToDouble(w -> w.confidence()).average().orElse(0);
    }
}
