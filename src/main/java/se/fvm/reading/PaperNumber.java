package se.fvm.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one paper says of its diarienummer.
 *
 * @param printed the number as it was read in print, or null
 * @param clear whether nothing is left to doubt in it
 * @param page where it stands, or would stand
 * @param hints lines with digits that were hardly legible
 * @param lines lines that may hold a number, written or stamped
 * @param ratios for the numbers that explain the lines best, how well they do
 */
record PaperNumber(
        @Nullable Evidence printed,
        boolean clear,
        Sheet page,
        List<String> hints,
        List<NumberLines.NumberLine> lines,
        Map<String, Double> ratios) {

    /** Likeness of two lines that have nothing to do with each other. */
    private static final double UNLIKE = 0.4;

    private static final double PER_LIKENESS = 7;
    private static final double DOUBT_OF_CLEAR_PRINT = 1e-6;

    /** How much print speaks for a number, 0 if it says nothing of it. */
    double print(String number) {
        if (printed == null || !MatterNumbers.symbols(printed.value()).equals(number)) {
            return 0;
        }
        return 1 / Math.max(DOUBT_OF_CLEAR_PRINT, clear ? 0 : 1 - printed.confidence());
    }

    /** How much a line that was hardly legible speaks for a number, 1 if it says nothing. */
    double hinted(String number) {
        String squeezed = Folding.squeeze(number);
        double alike = hints.stream()
                .mapToDouble(h -> OcrDistance.similarityWithin(squeezed, h))
                .max()
                .orElse(0);
        return Math.max(1, Math.pow(10, (alike - UNLIKE) * PER_LIKENESS));
    }

    /** Where the number stands. */
    Evidence place() {
        return printed != null
                ? printed
                : new Evidence(
                        "dnr",
                        "",
                        page.number(),
                        lines.isEmpty() ? null : lines.get(0).box(),
                        page.dpi(),
                        "",
                        0);
    }
}
