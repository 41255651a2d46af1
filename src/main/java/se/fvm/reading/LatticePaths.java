package se.fvm.reading;

import se.fvm.document.SymbolLattice;

/**
 * How much better a string of symbols explains a line than a line without anything sought does. All ways to lay the string
 * along the line are summed, as in connectionist temporal classification (Graves et al., ICML 2006); anything but digits
 * may stand before and after it.
 */
final class LatticePaths {

    /** Stands in a path for nothing or a blank between two symbols. */
    static final int BLANK = SymbolLattice.CLASSES;

    /** Stands for one of - / . : and comma. */
    static final int SEPARATOR = BLANK + 1;

    /** Stands for a separator, a blank or nothing. */
    static final int GAP = BLANK + 2;

    private static final int SETS = BLANK + 3;
    private static final String SEPARATORS = "-/.:,";

    /** A stray digit beside the string, for every step that it takes. */
    private static final double STRAY_DIGIT = 0.005;

    private static final double LEAST = 1e-7;

    private final double[][] ratios;

    private LatticePaths(double[][] ratios) {
        this.ratios = ratios;
    }

    static LatticePaths of(SymbolLattice lattice) {
        double[][] ratios = new double[lattice.length()][];
        for (int t = 0; t < ratios.length; t++) {
            ratios[t] = step(lattice.logs()[t]);
        }
        return new LatticePaths(ratios);
    }

    /** How much likelier every symbol and set is at a step than anything that is not sought there. */
    private static double[] step(float[] logs) {
        double[] step = new double[SETS];
        double stray = 0;
        for (int c = 0; c < SymbolLattice.CLASSES; c++) {
            step[c] = Math.max(LEAST, Math.exp(logs[c]));
            boolean digit = c > 0 && Character.isDigit(SymbolLattice.SYMBOLS.charAt(c - 1));
            stray += step[c] * (digit ? STRAY_DIGIT : 1);
        }
        step[BLANK] = step[0] + step[SymbolLattice.place(' ')];
        for (int i = 0; i < SEPARATORS.length(); i++) {
            step[SEPARATOR] += step[SymbolLattice.place(SEPARATORS.charAt(i))];
        }
        step[GAP] = step[BLANK] + step[SEPARATOR];
        for (int c = 0; c < SETS; c++) {
            step[c] /= stray;
        }
        return step;
    }

    /**
     * The likelihood ratio of a string against nothing.
     *
     * @param path its symbols at even places, sets that may be passed over at odd ones
     * @return 0 or more; 1 where the line says nothing
     */
    double ratio(int[] path) {
        double[] reached = new double[path.length];
        double done = 0;
        for (double[] step : ratios) {
            done += reached[path.length - 1];
            for (int s = path.length - 1; s >= 0; s--) {
                double sum = reached[s] + (s > 0 ? reached[s - 1] : 1);
                if (s > 1 && s % 2 == 0 && path[s] != path[s - 2]) {
                    sum += reached[s - 2];
                }
                reached[s] = sum * step[path[s]];
            }
        }
        return done + reached[path.length - 1];
    }
}
