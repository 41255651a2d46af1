package se.fvm.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds running text by its shape, without recognising it: evenly spaced lines of letters that all but the last fill
 * the column. Whatever looks otherwise (headings, lists, tables, forms, writing by hand, stamps, strokes across the
 * lines) is no running text, and in doubt nothing is.
 */
final class Paragraphs {

    private static final double PIXELS_PER_MM = Patches.DPI / 25.4;

    /** Letters that touch make one patch, but no longer a one than this. */
    private static final double WIDEST_MM = 25;

    private static final double HIGHEST_MM = 5.5;
    private static final double LEAST_MM = 0.9;

    /** Justified lines have spaces as wide as this; columns stand further apart. */
    private static final double SPACE_MM = 6;

    /** A line of running text is at least this wide, as a share of the page. */
    private static final double WIDE = 0.5;

    private static final int LETTERS = 15;

    /** A line that ends this far before the edge of the column, as a share of its width, is the last of its paragraph. */
    private static final double SHORT_OF_COLUMN = 0.15;

    private static final int LEAST_LINES = 2;

    private final Patches patches;
    private final List<Blobs.Blob> foreign = new ArrayList<>();
    private final List<TextLine> lines = new ArrayList<>();

    private Paragraphs(Patches patches) {
        this.patches = patches;
    }

    /**
     * The paragraphs of running text.
     *
     * @return their boxes in pixels of the page
     */
    static List<Box> of(Patches patches, GreyImage page) {
        if (patches.image().dpi() != Patches.DPI) {
            return List.of();
        }
        Paragraphs paragraphs = new Paragraphs(patches);
        paragraphs.findLines();
        double scale = (double) page.width() / patches.image().width();
        return paragraphs.join().stream()
                .filter(paragraphs::undisturbed)
                .map(b -> b.grown(1).scaled(scale))
                .toList();
    }

    private void findLines() {
        List<Blobs.Blob> letters = new ArrayList<>();
        for (Blobs.Blob blob : patches.blobs()) {
            double width = blob.box().width() / PIXELS_PER_MM;
            double height = blob.box().height() / PIXELS_PER_MM;
            boolean rule = width > 6 && height < 1;
            if (width > WIDEST_MM || height > HIGHEST_MM || rule) {
                foreign.add(blob);
            } else if (height >= LEAST_MM) {
                letters.add(blob);
            }
        }
        letters.sort(Comparator.comparingInt(b -> b.box().x()));
        for (Blobs.Blob letter : letters) {
            lineFor(letter.box()).add(letter.box());
        }
        lines.sort(Comparator.comparingDouble(TextLine::centre));
    }

    private TextLine lineFor(Box letter) {
        TextLine best = null;
        double nearest = Double.MAX_VALUE;
        for (TextLine line : lines) {
            double off = Math.abs(line.centre() - letter.centreY());
            if (letter.x() - line.box.right() <= SPACE_MM * PIXELS_PER_MM && off <= line.reach() && off < nearest) {
                best = line;
                nearest = off;
            }
        }
        if (best == null) {
            best = new TextLine(letter);
            lines.add(best);
        }
        return best;
    }

    private List<Box> join() {
        List<TextLine> wide = lines.stream().filter(this::isWide).toList();
        if (wide.isEmpty()) {
            return List.of();
        }
        int[] rights = wide.stream().mapToInt(l -> l.box.right()).sorted().toArray();
        int edge = rights[(rights.length - 1) * 9 / 10];
        List<Box> found = new ArrayList<>();
        List<TextLine> open = new ArrayList<>();
        for (TextLine line : wide) {
            if (!open.isEmpty() && !follows(open, line)) {
                close(open, edge, found);
            }
            open.add(line);
            if (line.box.right() < edge - SHORT_OF_COLUMN * line.box.width()) {
                close(open, edge, found);
            }
        }
        close(open, edge, found);
        return found;
    }

    private boolean isWide(TextLine line) {
        return line.box.width() >= WIDE * patches.image().width()
                && line.letters >= LETTERS
                && line.box.height() <= 1.2 * HIGHEST_MM * PIXELS_PER_MM;
    }

    private static boolean follows(List<TextLine> open, TextLine line) {
        TextLine last = open.get(open.size() - 1);
        double pitch = line.centre() - last.centre();
        boolean aligned = Math.abs(line.box.x() - last.box.x()) < 8 * PIXELS_PER_MM;
        boolean near = pitch < 2.2 * last.box.height();
        boolean even =
                open.size() == 1 || pitch < 1.2 * (last.centre() - open.get(0).centre()) / (open.size() - 1);
        return aligned && near && even;
    }

    /** Ends a paragraph, with the short line that may follow its full ones. */
    private void close(List<TextLine> open, int edge, List<Box> found) {
        if (open.isEmpty()) {
            return;
        }
        TextLine last = open.get(open.size() - 1);
        if (last.box.right() >= edge - SHORT_OF_COLUMN * last.box.width()) {
            double pitch = open.size() == 1
                    ? 1.5 * last.box.height()
                    : 1.15 * (last.centre() - open.get(0).centre()) / (open.size() - 1) + 1;
            lines.stream()
                    .filter(l -> l.centre() > last.centre() + 1 && l.centre() - last.centre() <= pitch)
                    .filter(l -> Math.abs(l.box.x() - last.box.x()) < 3 * PIXELS_PER_MM && !isWide(l))
                    .findFirst()
                    .ifPresent(open::add);
        }
        if (open.size() >= LEAST_LINES) {
            found.add(open.stream().map(l -> l.box).reduce(Box::union).orElseThrow());
        }
        open.clear();
    }

    /** Whether nothing lies on a paragraph that is none of its letters: a stamp, a stroke of the pen. */
    private boolean undisturbed(Box paragraph) {
        return foreign.stream().noneMatch(b -> b.box().meets(paragraph));
    }

    private static final class TextLine {

        private Box box;
        private double centres;
        private int letters;

        TextLine(Box first) {
            box = first;
        }

        void add(Box letter) {
            box = box.union(letter);
            centres += letter.centreY();
            letters++;
        }

        double centre() {
            return letters == 0 ? box.centreY() : centres / letters;
        }

        /** How far the middle of a letter may lie from the line's: capitals and descenders lie off it. */
        double reach() {
            return Math.max(4, 0.4 * Math.min(box.height(), 16));
        }
    }
}
