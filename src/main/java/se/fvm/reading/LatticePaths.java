package se.fvm.reading;

import java.util.Arrays;
import java.util.List;
import se.fvm.document.SymbolLattice;

/**
 * How much better a string of symbols explains a line than a line without anything sought does. All ways to lay the string
 * along the line are summed, as in connectionist temporal classification (Graves et al., ICML 2006).
 */
final class LatticePaths {

    /** Stands in a path for nothing or a blank between two symbols. */
    static final int BLANK = SymbolLattice.CLASSES;

    /** Stands for one of - / . : and comma. */
    static final int SEPARATOR = BLANK + 1;

    /** Stands for a separator, a blank or nothing. */
    static final int GAP = BLANK + 2;

    private static final int DIGIT = BLANK + 3;
    private static final int SETS = BLANK + 4;
    private static final String SEPARATORS = "-/.:,";

    /** A stray digit beside a day, for every step that it takes. */
    private static final double STRAY_BESIDE_DAY = 0.005;

    /** Beside a number stand dates and other numbers. */
    private static final double STRAY_BESIDE_NUMBER = 0.05;

    /** A number is followed by a gap: what a letter or a digit that touches it costs. */
    private static final double TOUCHING_LETTER = 0.01;

    private static final double TOUCHING_DIGIT = 0.002;

    /** What is left of a day before which a letter stands without a gap: its first digit may have been taken for one. */
    private static final double LETTER_BEFORE = 0.03;

    /** How much of the ink beside figures may be no part of them. */
    private static final double BESIDE_NUMERALS = 0.05;

    /** Letters that hands and worn stamps make of digits, and of the signs in numbers, with how often. */
    private static final List<Alike> ALIKE = List.of(
            new Alike('1', 'l', 0.8),
            new Alike('1', 'i', 0.3),
            new Alike('0', 'o', 0.5),
            new Alike('0', 'c', 0.3),
            new Alike('0', 'ö', 0.3),
            new Alike('0', 'u', 0.1),
            new Alike('0', 'v', 0.1),
            new Alike('2', 'z', 0.3),
            new Alike('2', 'v', 0.2),
            new Alike('5', 's', 0.2),
            new Alike('9', 'q', 0.2),
            new Alike(':', '.', 0.5),
            new Alike('/', 'l', 0.2),
            new Alike('/', 'i', 0.2),
            new Alike('/', '1', 0.2),
            new Alike('7', '/', 0.2));

    private static final double LEAST = 1e-7;

    /** The path of any day as stamps have it: 2020-04-15. */
    static final int[] DAY = wild("20xx-xx-xx");

    private final double[][] ratios;
    private final double[] gap;
    private final double[] near;

    /** How likely a string may begin at a step. */
    private final double[] begin;

    private LatticePaths(int steps) {
        ratios = new double[steps][];
        gap = new double[steps];
        near = new double[steps];
        begin = new double[steps];
        Arrays.fill(begin, 1);
    }

    private record Alike(char meant, char seen, double share) {}

    /** A line on which a day is sought; any letter may stand right behind it, but hardly before it. */
    static LatticePaths forDays(SymbolLattice lattice) {
        LatticePaths paths = new LatticePaths(lattice.length());
        double apart = 1;
        for (int t = 0; t < lattice.length(); t++) {
            double[] step = probabilities(lattice.logs()[t]);
            double stray = sum(step, STRAY_BESIDE_DAY, 1);
            paths.ratios[t] = relative(meant(step), stray);
            paths.near[t] = 1;
            paths.begin[t] = apart + LETTER_BEFORE * (1 - apart);
            apart = (step[SymbolLattice.place(' ')] + apart * step[0]) / stray;
        }
        return paths;
    }

    /** A line on which a diarienummer is sought; a gap follows it. */
    static LatticePaths forNumbers(SymbolLattice lattice) {
        LatticePaths paths = new LatticePaths(lattice.length());
        for (int t = 0; t < lattice.length(); t++) {
            double[] step = probabilities(lattice.logs()[t]);
            double stray = sum(step, STRAY_BESIDE_NUMBER, 1);
            double space = step[SymbolLattice.place(' ')];
            double touching = sum(step, TOUCHING_DIGIT, TOUCHING_LETTER) - TOUCHING_LETTER * (step[0] + space);
            paths.near[t] = (step[0] + touching) / stray;
            paths.gap[t] = space / stray;
            paths.ratios[t] = relative(meant(step), stray);
        }
        return paths;
    }

    /** A line on which nothing but a few figures is sought: whatever else stands there speaks against them. */
    static LatticePaths forNumerals(SymbolLattice lattice) {
        LatticePaths paths = new LatticePaths(lattice.length());
        double begin = 1;
        for (int t = 0; t < lattice.length(); t++) {
            double[] step = probabilities(lattice.logs()[t]);
            double blank = step[BLANK];
            double stray = sum(step, STRAY_BESIDE_NUMBER, STRAY_BESIDE_NUMBER) + (1 - STRAY_BESIDE_NUMBER) * blank;
            double beside = blank + BESIDE_NUMERALS * (stray - blank);
            paths.ratios[t] = relative(meant(step), stray);
            paths.near[t] = beside / stray;
            paths.begin[t] = begin;
            begin *= beside / stray;
        }
        return paths;
    }

    private static double[] meant(double[] step) {
        double[] meant = step.clone();
        ALIKE.forEach(a -> meant[SymbolLattice.place(a.meant())] += a.share() * step[SymbolLattice.place(a.seen())]);
        return meant;
    }

    private static double[] probabilities(float[] logs) {
        double[] step = new double[SETS];
        for (int c = 0; c < SymbolLattice.CLASSES; c++) {
            step[c] = Math.max(LEAST, Math.exp(logs[c]));
        }
        step[BLANK] = step[0] + step[SymbolLattice.place(' ')];
        for (int i = 0; i < SEPARATORS.length(); i++) {
            step[SEPARATOR] += step[SymbolLattice.place(SEPARATORS.charAt(i))];
        }
        step[GAP] = step[BLANK] + step[SEPARATOR];
        for (char digit = '0'; digit <= '9'; digit++) {
            step[DIGIT] += step[SymbolLattice.place(digit)];
        }
        return step;
    }

    private static double sum(double[] step, double digits, double others) {
        double sum = 0;
        for (int c = 0; c < SymbolLattice.CLASSES; c++) {
            boolean digit = c > 0 && Character.isDigit(SymbolLattice.SYMBOLS.charAt(c - 1));
            sum += step[c] * (digit ? digits : others);
        }
        return sum;
    }

    private static double[] relative(double[] step, double stray) {
        double[] ratios = new double[SETS];
        for (int c = 0; c < SETS; c++) {
            ratios[c] = step[c] / stray;
        }
        return ratios;
    }

    /** Steps of the line. */
    int length() {
        return ratios.length;
    }

    /** How much likelier a symbol or set is at a step than anything that is not sought there. */
    double at(int step, int symbol) {
        return ratios[step][symbol];
    }

    private static int[] wild(String symbols) {
        int[] path = path(symbols);
        for (int i = 0; i < path.length; i += 2) {
            path[i] = symbols.charAt(i / 2) == 'x' ? DIGIT : path[i];
        }
        return path;
    }

    /** The path of a string of plain symbols, with blanks between them. */
    static int[] path(String symbols) {
        int[] path = new int[Math.max(1, symbols.length() * 2 - 1)];
        Arrays.fill(path, BLANK);
        for (int i = 0; i < symbols.length(); i++) {
            path[2 * i] = SymbolLattice.place(symbols.charAt(i));
        }
        return path;
    }

    /**
     * The likelihood ratio of a string against nothing.
     *
     * @param path its symbols at even places, sets that may be passed over at odd ones
     * @return 0 or more; 1 where the line says nothing
     */
    double ratio(int[] path) {
        double[] reached = new double[path.length];
        Beyond beyond = new Beyond();
        for (int t = 0; t < ratios.length; t++) {
            double[] step = ratios[t];
            beyond.step(this, t, reached[path.length - 1]);
            for (int s = path.length - 1; s >= 0; s--) {
                double sum = reached[s] + (s > 0 ? reached[s - 1] : begin[t]);
                if (s > 1 && s % 2 == 0 && path[s] != path[s - 2]) {
                    sum += reached[s - 2];
                }
                reached[s] = sum * step[path[s]];
            }
        }
        return beyond.sum() + reached[path.length - 1];
    }

    /** What follows a string: a gap, then anything. */
    static final class Beyond {
        private double near;
        private double far;

        /**
         * Goes a step further.
         *
         * @param ended likelihood that the string ended with the step before
         */
        void step(LatticePaths line, int t, double ended) {
            far += (near + ended) * line.gap[t];
            near = (near + ended) * line.near[t];
        }

        void add(Beyond other) {
            near += other.near;
            far += other.far;
        }

        double sum() {
            return near + far;
        }
    }
}
