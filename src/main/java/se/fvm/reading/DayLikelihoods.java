package se.fvm.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import se.fvm.document.SymbolLattice;

/**
 * How much better each day explains a line of handwriting than no day does. A day is looked for in every form of
 * {@link DayForms}, with anything but digits before and after it; all ways to lay the form along the line are summed, as
 * in connectionist temporal classification (Graves et al., ICML 2006).
 */
final class DayLikelihoods {

    /** A stray digit beside the day, for every step that it takes. */
    private static final double STRAY_DIGIT = 0.005;

    private static final double WITHOUT_YEAR = 0.02;
    private static final String SEPARATORS = "-/.:,";

    private static final int BLANK = SymbolLattice.CLASSES;
    private static final int SEPARATOR = BLANK + 1;
    private static final int GAP = BLANK + 2;
    private static final int FILLER = BLANK + 3;
    private static final int SETS = BLANK + 4;

    private final double[][] emissions;
    private final double nothing;

    private DayLikelihoods(double[][] emissions) {
        this.emissions = emissions;
        double product = 1;
        for (double[] step : emissions) {
            product *= step[FILLER];
        }
        nothing = product;
    }

    /**
     * The likelihood ratio of a day against no day.
     *
     * @param ratio 0 or more; 1 where the line says nothing
     * @param whole whether the likeliest form has the year
     */
    record Score(double ratio, boolean whole) {}

    /** The scores of all days within the bounds whose ratio is worth naming. */
    static Map<LocalDate, Score> of(SymbolLattice lattice, LocalDate earliest, LocalDate latest) {
        DayLikelihoods likelihoods = new DayLikelihoods(emissions(lattice));
        Map<LocalDate, Score> scores = new HashMap<>();
        for (LocalDate day = earliest; !day.isAfter(latest); day = day.plusDays(1)) {
            Score score = likelihoods.score(day);
            if (score.ratio() > 1e-6) {
                scores.put(day, score);
            }
        }
        return scores;
    }

    private Score score(LocalDate day) {
        double sum = 0;
        double best = 0;
        boolean whole = false;
        for (DayForms.Form form : DayForms.of(day)) {
            double ratio = along(path(form.text())) / nothing * (form.whole() ? 1 : WITHOUT_YEAR);
            sum += ratio;
            if (ratio > best) {
                best = ratio;
                whole = form.whole();
            }
        }
        return new Score(sum, whole);
    }

    /** The sets of symbols to be passed through, with blanks between symbols. */
    private static int[] path(String form) {
        int[] path = new int[form.length() * 2 + 1];
        int at = 0;
        path[at++] = FILLER;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == DayForms.GAP) {
                path[at - 1] = GAP;
                continue;
            }
            path[at++] = c == DayForms.SEPARATOR ? SEPARATOR : SymbolLattice.place(c);
            path[at++] = BLANK;
        }
        path[at - 1] = FILLER;
        return java.util.Arrays.copyOf(path, at);
    }

    private double along(int[] path) {
        double[] reached = new double[path.length];
        reached[0] = emissions[0][path[0]];
        reached[1] = emissions[0][path[1]];
        for (int t = 1; t < emissions.length; t++) {
            double[] step = emissions[t];
            for (int s = path.length - 1; s >= 0; s--) {
                double sum = reached[s];
                if (s > 0) {
                    sum += reached[s - 1];
                }
                if (s > 1 && s % 2 == 1 && path[s] != path[s - 2]) {
                    sum += reached[s - 2];
                }
                reached[s] = sum * step[path[s]];
            }
        }
        return reached[path.length - 1] + reached[path.length - 2];
    }

    /** Probabilities of the sets at every step, relative to the likeliest so that long lines do not underflow. */
    private static double[][] emissions(SymbolLattice lattice) {
        double[][] out = new double[lattice.length()][SETS];
        for (int t = 0; t < out.length; t++) {
            double[] step = out[t];
            double filler = 0;
            for (int c = 0; c < SymbolLattice.CLASSES; c++) {
                step[c] = Math.max(1e-7, Math.exp(lattice.logs()[t][c]));
                boolean digit = c > 0 && Character.isDigit(SymbolLattice.SYMBOLS.charAt(c - 1));
                filler += step[c] * (digit ? STRAY_DIGIT : 1);
            }
            double blank = step[0] + step[SymbolLattice.place(' ')];
            double separator = 0;
            for (int i = 0; i < SEPARATORS.length(); i++) {
                separator += step[SymbolLattice.place(SEPARATORS.charAt(i))];
            }
            step[BLANK] = blank;
            step[SEPARATOR] = separator;
            step[GAP] = blank + separator;
            step[FILLER] = filler;
            double most = 0;
            for (double p : step) {
                most = Math.max(most, p);
            }
            for (int c = 0; c < SETS; c++) {
                step[c] /= most;
            }
        }
        return out;
    }
}
