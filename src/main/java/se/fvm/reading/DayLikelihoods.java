package se.fvm.reading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.fvm.document.SymbolLattice;

/** How much better each day explains a line of handwriting than no day does, in any of the forms of {@link DayForms}. */
final class DayLikelihoods {

    private static final double WITHOUT_YEAR = 0.02;
    private static final double LEAST = 1e-6;

    private final List<Shape> shapes;

    /** Makes the forms of all days within the bounds, once for all lines. */
    DayLikelihoods(LocalDate earliest, LocalDate latest) {
        shapes = earliest.datesUntil(latest.plusDays(1)).map(Shape::of).toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // only read
    private record Form(int[] path, boolean whole) {}

    private record Shape(LocalDate day, List<Form> forms) {

        static Shape of(LocalDate day) {
            return new Shape(
                    day,
                    DayForms.of(day).stream()
                            .map(f -> new Form(path(f.text()), f.whole()))
                            .toList());
        }
    }

    /**
     * The likelihood ratio of a day against no day.
     *
     * @param ratio 0 or more; 1 where the line says nothing
     * @param whole whether the likeliest form has the year
     */
    record Score(double ratio, boolean whole) {}

    /** The scores of all days whose ratio is worth naming. */
    Map<LocalDate, Score> on(SymbolLattice lattice) {
        LatticePaths line = LatticePaths.forDays(lattice);
        Map<LocalDate, Score> scores = new HashMap<>();
        for (Shape shape : shapes) {
            Score score = score(line, shape.forms());
            if (score.ratio() > LEAST) {
                scores.put(shape.day(), score);
            }
        }
        return scores;
    }

    private static Score score(LatticePaths line, List<Form> forms) {
        double sum = 0;
        double best = 0;
        boolean whole = false;
        for (Form form : forms) {
            double ratio = line.ratio(form.path()) * (form.whole() ? 1 : WITHOUT_YEAR);
            sum += ratio;
            if (ratio > best) {
                best = ratio;
                whole = form.whole();
            }
        }
        return new Score(sum, whole);
    }

    private static int[] path(String form) {
        int[] path = new int[form.length() * 2];
        int at = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == DayForms.GAP) {
                path[at - 1] = LatticePaths.GAP;
                continue;
            }
            path[at++] = c == DayForms.SEPARATOR ? LatticePaths.SEPARATOR : SymbolLattice.place(c);
            path[at++] = LatticePaths.BLANK;
        }
        return Arrays.copyOf(path, at - 1);
    }
}
