package se.fvm.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.fvm.document.SymbolLattice;

/**
 * Finds the numbers that explain a line of symbols best: a beam search over prefixes as in connectionist temporal
 * classification (Graves et al., ICML 2006), held to the forms of {@link DnrForms}.
 */
final class DnrSearch {

    private static final String SYMBOLS = "0123456789/:-.abcdefghijklmnopqrstuvwxyz";

    /** With twice as many nothing else is found. */
    private static final int BEAM = 60;

    private final DnrForms forms;
    private final Map<String, List<Character>> next = new HashMap<>();

    DnrSearch(DnrForms forms) {
        this.forms = forms;
    }

    /** How likely a string is laid along the line so far. */
    private static final class Laid {
        private double blank;
        private double symbol;
        private final LatticePaths.Beyond beyond = new LatticePaths.Beyond();

        double sum() {
            return blank + whole();
        }

        double whole() {
            return symbol + beyond.sum();
        }
    }

    /** The likeliest numbers, with their label if one is written, best first. */
    List<String> on(LatticePaths line, int most) {
        Map<String, Laid> beam = new HashMap<>();
        for (int t = 0; t < line.length(); t++) {
            Map<String, Laid> longer = new HashMap<>();
            begin(line, t, longer);
            for (Map.Entry<String, Laid> entry : beam.entrySet()) {
                step(line, t, entry.getKey(), entry.getValue(), longer);
            }
            beam = longer.size() <= BEAM ? longer : best(longer);
        }
        return beam.entrySet().stream()
                .filter(e -> forms.isNumber(e.getKey()))
                .sorted(Comparator.comparingDouble(e -> -e.getValue().whole() * forms.prior(e.getKey())))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void begin(LatticePaths line, int t, Map<String, Laid> longer) {
        for (char c : after("")) {
            laid(longer, String.valueOf(c)).symbol += line.at(t, SymbolLattice.place(c));
        }
    }

    private void step(LatticePaths line, int t, String prefix, Laid before, Map<String, Laid> longer) {
        char last = prefix.charAt(prefix.length() - 1);
        Laid same = laid(longer, prefix);
        same.blank += (before.blank + before.symbol) * line.at(t, LatticePaths.BLANK);
        same.beyond.add(before.beyond);
        if (forms.isNumber(prefix)) {
            same.beyond.step(line, t, before.symbol);
        }
        same.symbol += before.symbol * line.at(t, SymbolLattice.place(last));
        for (char c : after(prefix)) {
            double reached = before.blank + (c == last ? 0.0 : before.symbol);
            laid(longer, prefix + c).symbol += reached * line.at(t, SymbolLattice.place(c));
        }
    }

    private static Laid laid(Map<String, Laid> all, String prefix) {
        return all.computeIfAbsent(prefix, p -> new Laid());
    }

    private static Map<String, Laid> best(Map<String, Laid> all) {
        Map<String, Laid> kept = new HashMap<>();
        all.entrySet().stream()
                .sorted(Comparator.comparingDouble(e -> -e.getValue().sum()))
                .limit(BEAM)
                .forEach(e -> kept.put(e.getKey(), e.getValue()));
        return kept;
    }

    private List<Character> after(String prefix) {
        return next.computeIfAbsent(
                prefix,
                p -> SYMBOLS.chars()
                        .mapToObj(c -> (char) c)
                        .filter(c -> forms.begins(p + c))
                        .toList());
    }
}
