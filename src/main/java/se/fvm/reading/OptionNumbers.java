package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import se.fvm.document.Box;
import se.fvm.document.Word;

/**
 * Finds the numbers behind "Option nr" on a line. Recognisers lose a number that a ring goes round, so that the numbers
 * are found by their ink, one after the other; those that were read must be where they are expected.
 */
final class OptionNumbers {

    private OptionNumbers() {}

    static Optional<SortedMap<Integer, Box>> on(Sheet sheet, List<Word> line, SortedSet<Integer> options) {
        Optional<Word> lead = line.stream()
                .filter(w -> Folding.squeeze(w.text()).matches(".*n[rt]|nummer|optioner?"))
                .reduce((a, b) -> b);
        if (lead.isEmpty()) {
            return Optional.empty();
        }
        // slanting lines look taller than they are
        int tallest = line.stream()
                .filter(w -> Folding.squeeze(w.text()).startsWith("option"))
                .mapToInt(w -> w.box().height())
                .max()
                .orElse(lead.get().box().height());
        int height = Math.min(sheet.lineHeight(), tallest * 13 / 10);
        int middle = lead.get().box().centreY();
        Box zone = new Box(lead.get().box().right() + height / 4, middle - 2 * height, 20 * height, 4 * height);
        Ink ink = Ink.of(sheet.image(), zone);
        if (ruled(ink, height)) {
            return Optional.empty();
        }
        List<Box> places = new ArrayList<>();
        ink.blots(1).stream()
                .map(Ink.Blot::box)
                .filter(b -> b.height() * 2 >= height && Math.abs(b.centreY() - middle) <= height)
                .sorted(Comparator.comparingInt(Box::x))
                .forEach(b -> add(places, b, height));
        if (places.size() != options.size()
                || places.stream().anyMatch(b -> b.width() > 3 * height)
                || !printed(places)) {
            return Optional.empty();
        }
        SortedMap<Integer, Box> numbered = new TreeMap<>();
        int at = 0;
        for (int option : options) {
            Box place = places.get(at++);
            numbered.put(
                    option, new Box(place.centreX() - height / 4, place.centreY() - height / 2, height / 2, height));
        }
        return agree(line, numbered, height) ? Optional.of(numbered) : Optional.empty();
    }

    /** Whether what is much taller than the lowest is as wide as a ring: else that is a comma between written numbers. */
    private static boolean printed(List<Box> places) {
        int lowest = places.stream().mapToInt(Box::height).min().orElseThrow();
        return places.stream().noneMatch(b -> b.height() * 5 >= lowest * 8 && b.width() * 4 < b.height() * 3);
    }

    /** Whether there is a line to write on: what stands there was written, rather than printed to choose from. */
    private static boolean ruled(Ink ink, int height) {
        Ink unruled = ink.copy();
        unruled.wipeRules(2 * height, Math.max(4, height / 4));
        return ink.count(ink.area()) - unruled.count(ink.area()) >= 3 * height;
    }

    /** Adds a blot, to the place before it where the two are one: a ring and the number in it. */
    private static void add(List<Box> places, Box blot, int height) {
        Box last = places.isEmpty() ? null : places.get(places.size() - 1);
        if (last != null && blot.x() - last.right() < height / 3) {
            places.set(places.size() - 1, last.union(blot));
        } else {
            places.add(blot);
        }
    }

    private static boolean agree(List<Word> line, SortedMap<Integer, Box> numbered, int height) {
        return line.stream().filter(w -> w.text().matches("\\d")).allMatch(w -> {
            Box expected = numbered.get(Integer.valueOf(w.text()));
            return expected == null || Math.abs(expected.centreX() - w.box().centreX()) < height;
        });
    }
}
