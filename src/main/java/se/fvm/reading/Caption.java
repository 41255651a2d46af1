package se.fvm.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.fvm.document.Box;
import se.fvm.document.Word;

/**
 * A printed caption in a signature block, which says what belongs on the line or in the cell beside it.
 *
 * @param letters how many letters it has
 * @param box of the caption's own words, in pixels of the page
 */
record Caption(Kind kind, int letters, Box box) {

    /** What is to be written there. */
    enum Kind {
        SIGNATURE,
        DATE,
        NAME,
        TITLE
    }

    private static final Map<Kind, List<String>> FORMS = Map.of(
            Kind.SIGNATURE,
            List.of(
                    "Namnteckning",
                    "Underskrift",
                    "Namnunderskrift",
                    "Egenhändig underskrift",
                    "Egenhändig namnteckning",
                    "Behörig underskrift",
                    "Behörig firmatecknare",
                    "Signatur",
                    "Sign",
                    "Undertecknas av",
                    "Undertecknat av"),
            Kind.DATE,
            List.of(
                    "Ort och datum",
                    "Ort datum",
                    "Ort o datum",
                    "Ort",
                    "Ort och dag",
                    "Ort den",
                    "Ort dag",
                    "Plats och datum",
                    "Plats datum",
                    "Plats och dag",
                    "Plats dag",
                    "Plats",
                    "Tid och plats",
                    "Datum och ort",
                    "Datum",
                    "Dag",
                    "Undertecknat den",
                    "Undertecknas den",
                    "Underskriftsdatum",
                    "Datum för undertecknande"),
            Kind.NAME,
            List.of(
                    "Namnförtydligande",
                    "Förtydligande",
                    "Förtydligande av namn",
                    "Namn",
                    "Namn textat",
                    "Textat namn",
                    "Namn i klartext",
                    "Namn och titel",
                    "Namn och befattning",
                    "Namn med tryckbokstäver"),
            Kind.TITLE,
            List.of("Befattning", "Titel", "Tjänstetitel", "Roll", "Funktion", "Uppdrag", "Ställning"));
    /** Headings that look much like captions. */
    private static final Set<String> HEADINGS = Set.of(
            "underskrifter", "signaturer", "namnteckningar", "undertecknande", "namnunderskrifter", "undertecknad");

    private static final Map<Kind, List<String>> SQUEEZED = FORMS.entrySet().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getKey,
                    e -> e.getValue().stream().map(Folding::squeeze).toList()));
    private static final int SHORT = 6;
    private static final double ALIKE = 0.78;
    private static final int LONGEST = 4;
    /** Behind a caption on its own row stands no more than a handwritten place and day, or the next column's caption. */
    private static final int MOST_BEHIND = 7;
    /** Words that are further apart than this many heights begin a new column. */
    private static final double COLUMN_GAP = 2;

    /** The captions in rows, in their order. */
    static List<Caption> in(List<Row> rows) {
        List<Caption> found = new ArrayList<>();
        for (Row row : rows) {
            List<Word> words = row.line().words();
            for (int i = 0; i < words.size(); i++) {
                if (begins(words, i)) {
                    at(words, i).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static boolean begins(List<Word> words, int i) {
        return i == 0
                || words.get(i).box().x() - words.get(i - 1).box().right()
                        > COLUMN_GAP * words.get(i).box().height();
    }

    private static Optional<Caption> at(List<Word> words, int from) {
        Caption best = null;
        double most = 0;
        StringBuilder text = new StringBuilder();
        Box box = words.get(from).box();
        for (int to = from; to < Math.min(words.size(), from + LONGEST); to++) {
            text.append(Folding.squeeze(words.get(to).text()));
            box = box.union(words.get(to).box());
            Match match = words.size() - to - 1 <= MOST_BEHIND ? match(text.toString()) : null;
            // of two that match, the longer one is meant, unless only what a hand wrote behind it makes it longer
            double score = match == null ? 0 : match.alike() + 0.02 * text.length();
            if (match != null && score > most) {
                most = score;
                best = new Caption(match.kind(), text.length(), box);
            }
        }
        return Optional.ofNullable(best);
    }

    private record Match(Kind kind, double alike) {}

    private static @Nullable Match match(String text) {
        if (HEADINGS.stream().anyMatch(text::endsWith)) {
            return null;
        }
        Match best = null;
        for (Map.Entry<Kind, List<String>> forms : SQUEEZED.entrySet()) {
            for (String form : forms.getValue()) {
                double alike = form.equals(text)
                        ? 1
                        : form.length() < SHORT || text.length() < SHORT ? 0 : OcrDistance.similarity(form, text);
                if (alike > (best == null ? ALIKE : best.alike())) {
                    best = new Match(forms.getKey(), alike);
                }
            }
        }
        return best;
    }
}
