package se.fvm.reading;

import java.util.List;

/** The names of the months in Swedish, in full and as they are shortened. */
final class Months {

    /** Every month's forms, the full name first. */
    static final List<List<String>> FORMS = List.of(
            List.of("januari", "jan"),
            List.of("februari", "feb", "febr"),
            List.of("mars", "mar"),
            List.of("april", "apr"),
            List.of("maj"),
            List.of("juni", "jun"),
            List.of("juli", "jul"),
            List.of("augusti", "aug"),
            List.of("september", "sep", "sept"),
            List.of("oktober", "okt"),
            List.of("november", "nov"),
            List.of("december", "dec"));

    private static final int SHORTEST_GARBLED = 4;
    private static final double ALIKE = 0.8;

    private Months() {}

    /** The number of the month that a word in small letters names, shortened or garbled as it may be; 0 if none. */
    static int number(String word) {
        for (int i = 0; i < FORMS.size(); i++) {
            String month = FORMS.get(i).get(0);
            boolean shortened =
                    word.length() >= 3 && month.startsWith(word.length() > 3 ? word.replaceAll("t$", "") : word);
            if (shortened || garbled(word, month)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean garbled(String word, String month) {
        return word.length() >= SHORTEST_GARBLED
                && OcrDistance.similarity(Folding.fold(month), Folding.fold(word)) > ALIKE;
    }
}
