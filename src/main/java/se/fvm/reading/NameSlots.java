package se.fvm.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.Municipality;
import se.fvm.document.Box;
import se.fvm.document.Word;

/**
 * Finds the places in a text where grammar expects the name of a municipality ("X kommun", "X Stad", "Kommunen X") and
 * says which municipality each might name. Names that are ordinary words (vara, mark, ale) are thereby only seen where
 * they can be names.
 */
final class NameSlots {

    /** Costs of a name that differs are weighed by how sure the recogniser was: a well-read other name is another name. */
    private static final double DOUBTED = 3.0;

    private static final double TRUSTED = 7.0;

    /** What a slot that holds none of the campaign's names costs, in nats. */
    static final double OUTSIDE = 4.5;

    private static final int SHORT_NAME = 4;
    private static final int PREFIXED = 5;

    private final Map<String, Set<String>> forms = new HashMap<>();
    private final List<String> notEvidence;

    NameSlots(Campaign campaign) {
        for (Municipality m : campaign.municipalities()) {
            Set<String> names = new LinkedHashSet<>();
            Stream.concat(Stream.of(m.name(), m.officialName()), m.aliases().stream())
                    .map(NameSlots::bare)
                    .forEach(n -> {
                        names.add(n);
                        names.add(n.endsWith("s") || n.endsWith("x") || n.endsWith("z") ? n : n + "s");
                    });
            forms.put(m.code(), names);
        }
        notEvidence = Stream.concat(
                        campaign.region().notEvidence().stream(),
                        Stream.concat(Stream.of(campaign.region().name()), campaign.region().aliases().stream()))
                .map(Folding::squeeze)
                .filter(p -> p.length() >= 6)
                .toList();
    }

    private static String bare(String name) {
        String folded =
                Folding.fold(name).replaceFirst("^(kommunen|staden) ", "").replaceFirst(" (kommuns?|stads?)$", "");
        return folded.replace(" ", "");
    }

    /**
     * A place where a name is expected.
     *
     * @param nats cost in nats of reading each municipality's name there, by code; without entry: out of the question
     */
    record Slot(String text, Box box, Map<String, Double> nats) {

        @Nullable
        String best() {
            return nats.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .filter(e -> e.getValue() < OUTSIDE)
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }
    }

    /** The slots of a row. */
    List<Slot> in(Row row) {
        if (notEvidence.stream().anyMatch(p -> row.squeezed().contains(p))
                && !row.folded().contains("kommun")) {
            return List.of();
        }
        List<Word> words = row.line().words();
        List<String> folded = words.stream().map(w -> Folding.fold(w.text())).toList();
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (isForm(folded.get(i)) && i > 0 && capital(words.get(i - 1))) {
                slots.add(slot(words, folded, Math.max(0, i - 2), i, true));
            } else if (isPrefix(folded.get(i)) && i + 1 < words.size() && capital(words.get(i + 1))) {
                slots.add(slot(words, folded, i + 1, Math.min(words.size(), i + 3), false));
            }
        }
        return slots;
    }

    private static boolean isForm(String word) {
        return word.equals("stad")
                || word.equals("stads")
                || (OcrDistance.similarity("kommun", word) > 0.85 && !isPrefix(word));
    }

    private static boolean isPrefix(String word) {
        return word.equals("kommunen") || word.equals("staden");
    }

    private static boolean capital(Word word) {
        return word.text().chars().filter(Character::isLetter).findFirst().stream()
                .anyMatch(Character::isUpperCase);
    }

    /** A slot of up to {@code to - from} words, of which those nearest to "kommun" form the name. */
    private Slot slot(List<Word> words, List<String> folded, int from, int to, boolean before) {
        Map<String, Double> nats = new HashMap<>();
        for (int length = 1; length <= to - from; length++) {
            int start = before ? to - length : from;
            weigh(words, folded, start, start + length, nats);
        }
        Box box = words.subList(from, to).stream()
                .map(Word::box)
                .reduce(Box::union)
                .orElseThrow();
        String text = String.join(
                " ", words.subList(from, to).stream().map(Word::text).toList());
        return new Slot(text, box, nats);
    }

    private void weigh(List<Word> words, List<String> folded, int start, int end, Map<String, Double> nats) {
        String text = String.join("", folded.subList(start, end)).replace(" ", "");
        double confidence = words.subList(start, end).stream()
                .mapToDouble(Word::confidence)
                .min()
                .orElse(0);
        double weight = DOUBTED + (TRUSTED - DOUBTED) * confidence;
        forms.forEach((code, names) -> {
            double cost = names.stream().mapToDouble(n -> cost(n, text)).min().orElse(Double.MAX_VALUE);
            if (cost * DOUBTED < 2 * OUTSIDE) {
                nats.merge(code, cost * weight, Math::min);
            }
        });
    }

    private static double cost(String name, String text) {
        if (name.equals(text)) {
            return 0;
        }
        if (name.length() <= SHORT_NAME + (name.endsWith("s") ? 1 : 0) || Math.abs(name.length() - text.length()) > 3) {
            return Double.MAX_VALUE;
        }
        return OcrDistance.between(name, text);
    }

    /**
     * Municipalities whose name stands in a text outside a page (subject, file name) as a word of its own. Short names
     * count too, but say little.
     */
    Set<String> namedIn(String text) {
        String folded = " " + Folding.fold(text.replace('_', ' ')) + " ";
        Set<String> found = new LinkedHashSet<>();
        forms.forEach((code, names) -> {
            for (String name : names) {
                if (folded.contains(" " + name + " ")
                        || (name.length() > PREFIXED && folded.replace(" ", "").contains(name))) {
                    found.add(code);
                }
            }
        });
        return found;
    }
}
