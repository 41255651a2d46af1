package se.fvm.reading;

import java.util.Comparator;

/** How large a paper's print is: what a hand writes is mostly larger. */
final class PrintSize {

    /** 10 points, where a paper has too little text to tell. */
    private static final double USUAL = 10 / 72.0;

    private static final int LETTERS_OF_A_LINE = 25;
    private static final int FEWEST = 4;

    private PrintSize() {}

    /** Height in inches of the box around a usual line of the paper's running text. */
    static double of(Paper paper) {
        double[] heights = paper.sheets().stream()
                .flatMap(s -> s.rows().stream()
                        .filter(r -> r.squeezed().length() > LETTERS_OF_A_LINE)
                        .map(r -> (double) r.box().height() / s.dpi()))
                .sorted(Comparator.naturalOrder())
                .mapToDouble(Double::doubleValue)
                .toArray();
        return heights.length < FEWEST ? USUAL : heights[heights.length / 2];
    }
}
