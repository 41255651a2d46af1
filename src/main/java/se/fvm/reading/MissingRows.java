package se.fvm.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import se.fvm.document.Box;
import se.fvm.reading.OptionList.OptionRow;

/**
 * Finds the rows of a list that were not recognised as such, most often since they are struck out: first among the lines
 * that look somewhat like them, then by where they must stand.
 */
final class MissingRows {

    private static final double SOMEWHAT_ALIKE = 0.4;
    /** What was read without doubt must be as alike as this. */
    private static final double ALIKE = 0.6;

    private static final double INKED = 0.04;
    private static final double LEGIBLE = 0.7;
    private static final int LEGIBLE_LETTERS = 10;

    private final OptionWords words;
    private final OptionRowReader reader;
    private final Sheet sheet;
    private final int line;

    MissingRows(OptionWords words, OptionRowReader reader, Sheet sheet) {
        this.words = words;
        this.reader = reader;
        this.sheet = sheet;
        line = sheet.lineHeight();
    }

    void addTo(List<OptionRow> rows) {
        for (int number : missing(rows)) {
            alike(rows, number).ifPresent(rows::add);
        }
        for (int number : missing(rows)) {
            placed(rows, number).ifPresent(rows::add);
        }
    }

    private SortedSet<Integer> missing(List<OptionRow> rows) {
        SortedSet<Integer> missing = new TreeSet<>(words.all());
        rows.forEach(r -> missing.remove(r.number()));
        return missing;
    }

    private Optional<OptionRow> alike(List<OptionRow> rows, int number) {
        OptionRow nearest = nearest(rows, number);
        return sheet.rows().stream()
                .filter(r -> rows.stream().noneMatch(o -> o.row().equals(r)))
                .filter(r -> Math.abs(r.box().x() - nearest.text().x()) < 3 * line)
                .filter(r -> inPlace(rows, number, r.box()))
                .filter(r -> words.likeness(number, r.squeezed()) >= (legible(r) ? ALIKE : SOMEWHAT_ALIKE))
                .filter(r -> words.worded(r.squeezed()).stream().allMatch(o -> o == number))
                .max(Comparator.comparingDouble(r -> words.likeness(number, r.squeezed())))
                .map(r -> row(rows, number, r));
    }

    private OptionRow row(List<OptionRow> rows, int number, Row row) {
        boolean legible = words.worded(row.squeezed()).contains(number);
        Box text = legible ? reader.text(number, row) : wide(row.box(), rows, number);
        return new OptionRow(number, row, text, legible);
    }

    /** Within reach of where an even list would have the row. */
    private boolean inPlace(List<OptionRow> rows, int number, Box box) {
        OptionRow nearest = nearest(rows, number);
        int step = step(rows);
        if (step > 0) {
            int expected = nearest.text().centreY() + step * (number - nearest.number());
            return Math.abs(box.centreY() - expected) < step / 2;
        }
        int steps = Math.abs(number - nearest.number());
        int apart = (box.centreY() - nearest.text().centreY()) * Integer.signum(number - nearest.number());
        return apart > line / 2 && apart < 3 * line * steps;
    }

    /** The distance between two rows in pixels, or 0 where it is not known. */
    private static int step(List<OptionRow> rows) {
        List<OptionRow> sorted =
                rows.stream().sorted(Comparator.comparingInt(OptionRow::number)).toList();
        OptionRow first = sorted.get(0);
        OptionRow last = sorted.get(sorted.size() - 1);
        return rows.size() < 2
                ? 0
                : (last.text().centreY() - first.text().centreY()) / Math.max(1, last.number() - first.number());
    }

    private static OptionRow nearest(List<OptionRow> rows, int number) {
        return rows.stream()
                .min(Comparator.comparingInt(r -> Math.abs(r.number() - number)))
                .orElseThrow();
    }

    /** Where the row must stand if the list is even, provided that there is ink. */
    private Optional<OptionRow> placed(List<OptionRow> rows, int number) {
        if (rows.size() < 2) {
            return Optional.empty();
        }
        OptionRow first =
                rows.stream().min(Comparator.comparingInt(OptionRow::number)).orElseThrow();
        int step = step(rows);
        if (step < line * 11 / 10) {
            return Optional.empty();
        }
        int centre = first.text().centreY() + step * (number - first.number());
        Box model = first.text();
        Box box = wide(new Box(model.x(), centre - model.height() / 2, 0, model.height()), rows, number);
        if (otherText(box, number)) {
            return Optional.empty();
        }
        boolean inked = Ink.of(sheet.image(), box.grown(line)).density(box) >= INKED;
        return inked ? Optional.of(new OptionRow(number, first.row(), box, false)) : Optional.empty();
    }

    private static boolean legible(Row row) {
        return row.squeezed().length() >= LEGIBLE_LETTERS && row.confidence() >= LEGIBLE;
    }

    /** Whether something else can be read at a place. */
    private boolean otherText(Box place, int number) {
        return sheet.rows().stream()
                .filter(r -> Math.abs(r.box().centreY() - place.centreY()) < line / 2)
                .filter(r -> r.box().x() < place.right() && r.box().right() > place.x())
                .filter(MissingRows::legible)
                .anyMatch(r -> words.likeness(number, r.squeezed()) < SOMEWHAT_ALIKE);
    }

    /** A box as wide as the option's wording should be, by the width of a letter in a row that was read. */
    private Box wide(Box box, List<OptionRow> rows, int number) {
        OptionRow model = rows.stream()
                .max(Comparator.comparingInt(r -> r.row().squeezed().length()))
                .orElseThrow();
        double letter = (double) model.text().width() / Math.max(1, words.length(model.number()));
        int width = (int) (letter * words.length(number) * 0.95);
        return new Box(box.x(), box.y(), Math.max(box.width(), width), box.height());
    }
}
