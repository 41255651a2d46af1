package se.fvm.reading;

/**
 * Edit distance between folded texts in which the confusions that text recognisers are known for cost less than
 * arbitrary edits (V. I. Levenshtein 1966; weights as in the confusion lists of OCR post-correction literature). Costs
 * are in edits: 1 for an arbitrary insertion, deletion or substitution.
 */
final class OcrDistance {

    private static final double CONFUSION = 0.35;
    private static final double MERGE = 0.5;
    private static final String[] ALIKE = {
        "il1tjfr|!",
        "o0cedq",
        "a@d",
        "5s",
        "8bs3",
        "6bg",
        "2z",
        "vyu",
        "un",
        "ce",
        "hbk",
        "gq9y",
        "7t1",
        "4a",
        "mn",
        "wv"
    };
    private static final String[][] PAIRS = {
        {"rn", "m"},
        {"ii", "a"},
        {"ii", "o"},
        {"ti", "o"},
        {"ij", "o"},
        {"it", "a"},
        {"cl", "d"},
        {"vv", "w"},
        {"ii", "u"},
        {"li", "h"},
        {"nn", "m"},
        {"in", "m"},
        {"fi", "h"}
    };

    private static final boolean[][] CONFUSED = new boolean[128][128];
    private static final boolean[][] MERGES = new boolean[26 * 26][26];
    private static final boolean[] MERGED = new boolean[26 * 26];

    static {
        for (String group : ALIKE) {
            group.chars().forEach(a -> group.chars().forEach(b -> CONFUSED[a][b] = true));
        }
        for (String[] pair : PAIRS) {
            int both = index(pair[0].charAt(0), pair[0].charAt(1));
            MERGES[both][pair[1].charAt(0) - 'a'] = true;
            MERGED[both] = true;
        }
    }

    private OcrDistance() {}

    /** The distance between two whole texts. */
    static double between(String a, String b) {
        return table(a, b, false)[b.length()];
    }

    /**
     * The smallest distance between {@code phrase} and any part of {@code text} (P. H. Sellers 1980).
     *
     * @return the cost, at most the phrase's length
     */
    static double within(String phrase, String text) {
        double[] row = table(phrase, text, true);
        double best = phrase.length();
        for (double cost : row) {
            best = Math.min(best, cost);
        }
        return best;
    }

    /** How alike a phrase and the best part of a text are: 1 for equal, 0 for nothing in common. */
    static double similarityWithin(String phrase, String text) {
        return phrase.isEmpty() ? 0 : 1 - within(phrase, text) / phrase.length();
    }

    /** How alike two whole texts are: 1 for equal, 0 for nothing in common or hardly anything. */
    static double similarity(String a, String b) {
        int length = Math.max(a.length(), b.length());
        if (2 * Math.abs(a.length() - b.length()) > length) {
            return 0;
        }
        return length == 0 ? 1 : Math.max(0, 1 - between(a, b) / length);
    }

    /** The last row of the table of costs; with {@code free}, a match may start anywhere in {@code b}. */
    private static double[] table(String a, String b, boolean free) {
        int width = b.length() + 1;
        int[] pairsOfB = pairs(b);
        int[] pairsOfA = pairs(a);
        double[] before = new double[width];
        double[] above = new double[width];
        double[] row = new double[width];
        for (int j = 1; j < width; j++) {
            above[j] = free ? 0 : j;
        }
        for (int i = 1; i <= a.length(); i++) {
            char one = a.charAt(i - 1);
            row[0] = i;
            for (int j = 1; j < width; j++) {
                char other = b.charAt(j - 1);
                double best = Math.min(above[j] + 1, row[j - 1] + 1);
                best = Math.min(best, above[j - 1] + substitution(one, other));
                if (pairsOfA[i - 1] >= 0 && merges(pairsOfA[i - 1], other)) {
                    best = Math.min(best, before[j - 1] + MERGE);
                }
                if (pairsOfB[j - 1] >= 0 && merges(pairsOfB[j - 1], one)) {
                    best = Math.min(best, above[j - 2] + MERGE);
                }
                row[j] = best;
            }
            double[] unused = before;
            before = above;
            above = row;
            row = unused;
        }
        return above;
    }

    /** For every letter the pair that it makes with the one before, or -1 where the pair is not known to be misread. */
    private static int[] pairs(String text) {
        int[] pairs = new int[text.length()];
        for (int i = 0; i < pairs.length; i++) {
            int pair = i > 0 && isLetter(text.charAt(i - 1)) && isLetter(text.charAt(i))
                    ? index(text.charAt(i - 1), text.charAt(i))
                    : -1;
            pairs[i] = pair >= 0 && MERGED[pair] ? pair : -1;
        }
        return pairs;
    }

    private static boolean merges(int pair, char one) {
        return isLetter(one) && MERGES[pair][one - 'a'];
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static int index(char first, char second) {
        return (first - 'a') * 26 + second - 'a';
    }

    private static double substitution(char a, char b) {
        if (a == b) {
            return 0;
        }
        return a < 128 && b < 128 && CONFUSED[a][b] ? CONFUSION : 1;
    }
}
