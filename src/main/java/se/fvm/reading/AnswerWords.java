package se.fvm.reading;

import java.util.Arrays;
import java.util.List;

/** Tells whether words beside an option say that it is called off, or that it is not. */
final class AnswerWords {

    private static final List<String> NO = List.of(
            "nej",
            "ej",
            "inte",
            "icke",
            "ingen",
            "inget",
            "utan",
            "utgar",
            "utelamnas",
            "undantas",
            "avstar",
            "avbojs",
            "avslas",
            "avvaktas",
            "stryks",
            "struken",
            "bortfaller",
            "uppskjuts");
    private static final List<String> YES = List.of(
            "ja",
            "avropas",
            "avropar",
            "avropad",
            "avropat",
            "ingar",
            "omfattas",
            "bestalls",
            "bestaller",
            "bestalld",
            "valjs",
            "valjer",
            "vald",
            "valt",
            "onskas",
            "tecknas",
            "aktuell",
            "antas",
            "galler",
            "inkluderas");
    /** Shorter words must be exact, since a letter makes another word of them. */
    private static final int LONG = 5;

    private static final double ALIKE = 0.78;

    /** 1 for yes, -1 for no, 0 where the words say neither. */
    int answer(String text) {
        List<String> words = Arrays.asList(Folding.fold(text).split(" "));
        if (words.stream().anyMatch(w -> in(NO, w))) {
            return -1;
        }
        return words.stream().anyMatch(w -> in(YES, w)) ? 1 : 0;
    }

    /** Whether yes and no stand there to choose from. */
    boolean offersBoth(String text) {
        List<String> words = Arrays.asList(Folding.fold(text).split(" "));
        return words.stream().anyMatch(w -> w.endsWith("ja") && w.length() <= LONG)
                && words.stream().anyMatch(w -> w.endsWith("nej") && w.length() <= LONG + 1);
    }

    private static boolean in(List<String> known, String word) {
        return known.stream()
                .anyMatch(k -> k.equals(word)
                        || (k.length() >= LONG && word.length() >= LONG && OcrDistance.similarity(k, word) >= ALIKE));
    }
}
