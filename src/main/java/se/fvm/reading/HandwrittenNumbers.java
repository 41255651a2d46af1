package se.fvm.reading;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well diarienummer explain lines that were written by hand or stamped. */
final class HandwrittenNumbers {

    private static final int CANDIDATES = 12;

    private final DnrForms forms;
    private final DnrSearch search;

    HandwrittenNumbers(DnrForms forms) {
        this.forms = forms;
        search = new DnrSearch(forms);
    }

    /** The numbers, as small letters without blanks and label, that some lines may hold. */
    Set<String> candidates(List<NumberLines.NumberLine> lines) {
        Set<String> numbers = new LinkedHashSet<>();
        for (NumberLines.NumberLine line : lines) {
            search.on(line.scanned(), CANDIDATES).forEach(s -> numbers.add(DnrForms.withoutLabel(s)));
            search.on(line.ink(), CANDIDATES).forEach(s -> numbers.add(DnrForms.withoutLabel(s)));
        }
        return numbers;
    }

    /** For each number, how much better it explains the line that it fits best than no number does. */
    Map<String, Double> ratios(List<NumberLines.NumberLine> lines, Set<String> numbers) {
        Map<String, Double> ratios = new HashMap<>();
        for (NumberLines.NumberLine line : lines) {
            numbers.forEach(n -> ratios.merge(n, ratio(line, n) / (1 + line.day()), Math::max));
        }
        return ratios;
    }

    private double ratio(NumberLines.NumberLine line, String number) {
        int[] path = LatticePaths.path(forms.prior(number) > 0 ? number : DnrForms.LABEL + number);
        return Math.sqrt(line.scanned().ratio(path) * line.ink().ratio(path));
    }

    /** How likely a number is before anything is read. */
    double prior(String number) {
        return Math.max(forms.prior(number), forms.prior(DnrForms.LABEL + number));
    }
}
