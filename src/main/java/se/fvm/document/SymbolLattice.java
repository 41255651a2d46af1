package se.fvm.document;

/**
 * What the recogniser of handwriting sees along a line: for every step from left to right the probability of every
 * symbol, of which the first is the blank of connectionist temporal classification (Graves et al., ICML 2006).
 *
 * @param logs natural logarithms of the probabilities, step by step
 */
@SuppressWarnings("ArrayRecordComponent") // large, and only read
public record SymbolLattice(float[][] logs) {

    /** The symbols after the blank; large letters are read as small ones. */
    public static final String SYMBOLS = "0123456789-/.:, abcdefghijklmnopqrstuvwxyzåäö";

    /** Number of symbols with the blank. */
    public static final int CLASSES = SYMBOLS.length() + 1;

    /** The place of a symbol in a step, 1 to {@link #CLASSES} - 1, or -1 for one that is not known. */
    public static int place(char symbol) {
        int at = SYMBOLS.indexOf(Character.toLowerCase(symbol));
        return at < 0 ? -1 : at + 1;
    }

    /** Steps. */
    public int length() {
        return logs.length;
    }

    /** The likeliest symbol of every step, repeated ones and blanks taken out. */
    public String best() {
        StringBuilder out = new StringBuilder();
        int last = 0;
        for (float[] step : logs) {
            int most = 0;
            for (int c = 1; c < step.length; c++) {
                most = step[c] > step[most] ? c : most;
            }
            if (most != 0 && most != last) {
                out.append(SYMBOLS.charAt(most - 1));
            }
            last = most;
        }
        return out.toString().strip();
    }
}
