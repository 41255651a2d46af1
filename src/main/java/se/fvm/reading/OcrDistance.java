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

    static {
        for (String group : ALIKE) {
            group.chars().forEach(a -> group.chars().forEach(b -> CONFUSED[a][b] = true));
        }
        for (String[] pair : PAIRS) {
            MERGES[index(pair[0].charAt(0), pair[0].charAt(1))][pair[1].charAt(0) - 'a'] = true;
        }
    }

    private OcrDistance() {}

    /** The distance between two whole texts. */
    static double between(String a, String b) {
        return last(table(a, b, false), b.length());
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

    private static double last(double[] row, int index) {
        return row[index];
    }

    /** The last row of the table of costs; with {@code free}, a match may start anywhere in {@code b}. */
    private static double[] table(String a, String b, boolean free) {
        int width = b.length() + 1;
        double[][] rows = new double[a.length() + 1][width];
        for (int j = 1; j < width; j++) {
            rows[0][j] = free ? 0 : j;
        }
        for (int i = 1; i <= a.length(); i++) {
            rows[i][0] = i;
            for (int j = 1; j < width; j++) {
                double best = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1);
                best = Math.min(best, rows[i - 1][j - 1] + substitution(a.charAt(i - 1), b.charAt(j - 1)));
                rows[i][j] = Math.min(best, pairs(rows, a, b, i, j));
            }
        }
        return rows[a.length()];
    }

    private static double pairs(double[][] rows, String a, String b, int i, int j) {
        double best = Double.MAX_VALUE;
        if (i >= 2 && merges(a.charAt(i - 2), a.charAt(i - 1), b.charAt(j - 1))) {
            best = rows[i - 2][j - 1] + MERGE;
        }
        if (j >= 2 && merges(b.charAt(j - 2), b.charAt(j - 1), a.charAt(i - 1))) {
            best = Math.min(best, rows[i - 1][j - 2] + MERGE);
        }
        return best;
    }

    private static boolean merges(char first, char second, char one) {
        return isLetter(first) && isLetter(second) && isLetter(one) && MERGES[index(first, second)][one - 'a'];
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
