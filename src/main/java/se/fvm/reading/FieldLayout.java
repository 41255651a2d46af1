package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.fvm.document.Box;
import se.fvm.reading.SignatureBlock.Field;

/**
 * Tells which room belongs to which caption of a block: that above a caption under a line, below one over a line, to the
 * right of one beside it, within its cell in a frame, or in the same row where the captions stand in a table's first
 * column.
 */
final class FieldLayout {

    /** What is written on a line rises at most this many lines of print above it. */
    private static final double REACH = 3.4;
    /** Captions whose left edges are further apart than this many lines stand in different columns. */
    private static final double COLUMN = 3;

    /** The other party's block is looked through no further than this many lines below its title. */
    private static final int MOST_LINES = 30;

    private static final double MOST_PART = 0.6;

    private enum Style {
        BELOW_LINE,
        ABOVE_LINE,
        BESIDE_LINE,
        IN_CELL
    }

    private final Sheet sheet;
    private final Box title;
    private final Box room;
    private final int line;
    private final List<Caption> own;
    private final boolean shared;

    /**
     * @param title the row that names the party
     * @param room what may belong to the party
     * @param others the other party's titles
     * @param captions all of the page's
     * @param line height of a usual line of print
     */
    FieldLayout(Sheet sheet, Box title, Box room, List<Box> others, List<Caption> captions, int line) {
        this.sheet = sheet;
        this.title = title;
        this.room = room;
        this.line = line;
        List<Caption> below = captions.stream()
                .filter(c -> c.box().y() >= room.y() - line / 2 && c.box().centreY() < room.bottom())
                .toList();
        List<Caption> left = below.stream()
                .filter(c -> c.box().right() < title.x() - line / 2 && c.box().x() < sheet.width() / 4)
                .toList();
        List<Caption> inside = below.stream()
                .filter(c -> c.box().x() >= room.x() && c.box().centreX() < room.right())
                .filter(c -> !left.contains(c))
                .toList();
        boolean captioned =
                signature(inside.stream().filter(c -> !left.contains(c)).toList());
        List<Caption> mirrored = captioned
                ? inside
                : others.stream()
                        .map(o -> mirrored(inside, o, captions))
                        .filter(FieldLayout::signature)
                        .findFirst()
                        .orElse(inside);
        shared = !signature(mirrored) && signature(left);
        own = (shared ? left : inferred(mirrored))
                .stream().sorted(Comparator.comparingInt(c -> c.box().y())).toList();
    }

    private static boolean signature(List<Caption> captions) {
        return captions.stream().anyMatch(c -> c.kind() == Caption.Kind.SIGNATURE);
    }

    /** Where a signature runs over its caption, the other party's captions tell what stands there. */
    private List<Caption> mirrored(List<Caption> inside, Box other, List<Caption> captions) {
        int dx = title.x() - other.x();
        int dy = title.y() - other.y();
        int end = other.bottom() + MOST_LINES * line;
        List<Caption> all = new ArrayList<>(inside);
        captions.stream()
                .filter(c -> Math.abs(c.box().x() - other.x()) < COLUMN * line
                        && c.box().y() > other.y()
                        && c.box().y() < end)
                .map(c -> new Caption(c.kind(), c.letters(), moved(c.box(), dx, dy)))
                .filter(c -> room.contains(c.box().centreX(), c.box().centreY()))
                .filter(c -> inside.stream()
                        .noneMatch(i -> Math.abs(i.box().centreY() - c.box().centreY()) < line))
                .forEach(all::add);
        return all;
    }

    private static Box moved(Box box, int dx, int dy) {
        return new Box(box.x() + dx, box.y() + dy, box.width(), box.height());
    }

    /** Captions follow each other evenly: in a gap stands the one that was not recognised, for a signature ran over it. */
    private List<Caption> inferred(List<Caption> known) {
        List<Caption> column =
                known.stream().sorted(Comparator.comparingInt(c -> c.box().y())).toList();
        if (signature(known) || column.size() < 3) {
            return known;
        }
        int least = Integer.MAX_VALUE;
        for (int i = 1; i < column.size(); i++) {
            int step = column.get(i).box().y() - column.get(i - 1).box().y();
            least = step > line ? Math.min(least, step) : least;
        }
        List<Caption> all = new ArrayList<>(known);
        for (int i = 1; i < column.size(); i++) {
            Box before = column.get(i - 1).box();
            int step = column.get(i).box().y() - before.y();
            if (least < Integer.MAX_VALUE && Math.abs(step - 2 * least) < least / 3) {
                all.add(new Caption(Caption.Kind.SIGNATURE, column.get(i - 1).letters(), moved(before, 0, step / 2)));
            }
        }
        return all;
    }

    /** The captions that speak of this party's fields. */
    List<Caption> own() {
        return own;
    }

    /** Whether the captions stand in one column below the title, so that no other party can be beside. */
    boolean oneColumn() {
        return own.stream().anyMatch(c -> c.kind() == Caption.Kind.SIGNATURE)
                && own.stream().allMatch(c -> Math.abs(c.box().x() - title.x()) < COLUMN * line);
    }

    /** Whether one of them asks for a signature. */
    boolean complete() {
        return signature(own);
    }

    /** Where the block ends: below its last caption's field. */
    int end() {
        return own.stream().mapToInt(c -> c.box().bottom()).max().orElse(room.y()) + (int) (REACH * line);
    }

    /** The fields within the block's box. */
    List<Field> fields(Box block) {
        if (own.isEmpty()) {
            return List.of();
        }
        List<Field> fields = new ArrayList<>();
        if (shared) {
            for (Caption caption : own) {
                int pitch = pitch(own);
                fields.add(new Field(
                        caption,
                        new Box(
                                        title.x() - line / 2,
                                        caption.box().centreY() - pitch / 2,
                                        block.right() - title.x(),
                                        pitch)
                                .intersection(sheetBox())));
            }
            return fields;
        }
        List<List<Caption>> columns = columns();
        Ink ink = ink();
        Style common = common(ink);
        for (int i = 0; i < columns.size(); i++) {
            int right = i + 1 < columns.size() ? columns.get(i + 1).get(0).box().x() - line / 2 : block.right();
            List<Caption> column = columns.get(i);
            for (int j = 0; j < column.size(); j++) {
                fields.add(new Field(
                        column.get(j),
                        field(style(common, ink, column.get(j)), column, j, right)
                                .intersection(sheetBox())));
            }
        }
        return fields;
    }

    private Box sheetBox() {
        return new Box(0, 0, sheet.width(), sheet.height());
    }

    private Box field(Style style, List<Caption> column, int index, int right) {
        Box box = column.get(index).box();
        int reach = (int) (REACH * line);
        int above = index == 0 ? title.bottom() : column.get(index - 1).box().bottom();
        int below = index + 1 < column.size() ? column.get(index + 1).box().y() : box.bottom() + reach;
        int left = box.x() - line / 2;
        return switch (style) {
            case BELOW_LINE -> between(left, Math.max(above, box.y() - reach), right, box.y());
            case ABOVE_LINE -> between(left, box.bottom(), right, Math.min(below, box.bottom() + reach));
            case IN_CELL -> between(left, box.y(), right, Math.min(below, box.bottom() + reach));
            case BESIDE_LINE ->
                between(
                        box.right() + line / 4,
                        Math.max(above, box.bottom() - reach),
                        right,
                        Math.min(below, box.bottom() + line / 2));
        };
    }

    private static Box between(int left, int top, int right, int bottom) {
        return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private int pitch(List<Caption> captions) {
        int[] steps = new int[captions.size() - 1];
        for (int i = 1; i < captions.size(); i++) {
            steps[i - 1] = captions.get(i).box().y() - captions.get(i - 1).box().y();
        }
        java.util.Arrays.sort(steps);
        return steps.length == 0 ? 3 * line : Math.max(line, steps[steps.length / 2]);
    }

    private List<List<Caption>> columns() {
        List<List<Caption>> columns = new ArrayList<>();
        List<Caption> byX =
                own.stream().sorted(Comparator.comparingInt(c -> c.box().x())).toList();
        for (Caption caption : byX) {
            List<Caption> last = columns.isEmpty() ? List.of() : columns.get(columns.size() - 1);
            if (last.isEmpty() || caption.box().x() - last.get(0).box().x() > COLUMN * line) {
                last = new ArrayList<>();
                columns.add(last);
            }
            last.add(caption);
        }
        List<List<Caption>> whole =
                columns.stream().filter(c -> c.size() > 1 || signature(c)).toList();
        if (!whole.isEmpty()) {
            columns.retainAll(whole);
        }
        columns.forEach(c -> c.sort(Comparator.comparingInt(k -> k.box().y())));
        return columns;
    }

    private Ink ink() {
        Box area = own.stream().map(Caption::box).reduce(room, Box::union).grown(2 * line);
        return Ink.of(sheet.image(), area);
    }

    /** Frames and captions beside lines are the same for a whole block. */
    private Style common(Ink ink) {
        if (share(c -> inkBeside(ink, c)) >= MOST_PART) {
            return Style.BESIDE_LINE;
        }
        return share(c -> uprightRule(ink, c)) >= MOST_PART ? Style.IN_CELL : Style.ABOVE_LINE;
    }

    /** The place is often asked for over its line, and the signature under its own. */
    private Style style(Style common, Ink ink, Caption caption) {
        return common == Style.ABOVE_LINE && ruleAbove(ink, caption.box()) ? Style.BELOW_LINE : common;
    }

    private double share(java.util.function.Predicate<Box> test) {
        return (double) own.stream().map(Caption::box).filter(test).count() / own.size();
    }

    /** Whether there is a line, dots or writing to the right of a caption, at its own height. */
    private boolean inkBeside(Ink ink, Box box) {
        Box beside = new Box(box.right() + line / 2, box.y(), 6 * line, box.height() + line / 3);
        return filled(ink, beside) > 0.5;
    }

    /** Whether a frame's left side runs along a caption. */
    private boolean uprightRule(Ink ink, Box box) {
        int top = box.y();
        int bottom = box.bottom() + line * 3 / 2;
        for (int x = box.x() - line * 3 / 2; x < box.x(); x++) {
            int inked = 0;
            for (int y = top; y < bottom; y++) {
                inked += ink.at(x, y) || ink.at(x + 1, y) ? 1 : 0;
            }
            if (inked > 0.85 * (bottom - top)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line, drawn or dotted, runs close above a caption. */
    private boolean ruleAbove(Ink ink, Box box) {
        int strip = Math.max(2, line / 9);
        for (int y = box.y() - line * 2 / 3; y <= box.y(); y++) {
            Box here = new Box(box.x(), y, 9 * line, strip);
            Box under = new Box(box.x(), y + strip + 1, 9 * line, Math.max(1, strip / 2));
            if (longestRun(ink, box.x(), y) >= 5 * line || (filled(ink, here) >= 0.8 && filled(ink, under) < 0.4)) {
                return true;
            }
        }
        return false;
    }

    /** Length of the longest unbroken line at a height; one that rises or falls by a pixel is not broken. */
    private int longestRun(Ink ink, int left, int y) {
        int longest = 0;
        int start = left;
        int gap = 0;
        for (int x = left; x < left + 12 * line; x++) {
            if (ink.at(x, y) || ink.at(x, y + 1)) {
                gap = 0;
                longest = Math.max(longest, x - start);
            } else if (++gap > 2) {
                start = x + 1;
            }
        }
        return longest;
    }

    /** Share of a strip's cells, each about a millimetre wide, that have ink. */
    private double filled(Ink ink, Box strip) {
        int cell = Math.max(3, sheet.dpi() / 25);
        int cells = Math.max(1, strip.width() / cell);
        int inked = 0;
        for (int i = 0; i < cells; i++) {
            inked += ink.count(new Box(strip.x() + i * cell, strip.y(), cell, strip.height())) > 0 ? 1 : 0;
        }
        return (double) inked / cells;
    }
}
