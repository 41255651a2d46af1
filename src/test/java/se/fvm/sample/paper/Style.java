package se.fvm.sample.paper;

import java.util.List;
import se.fvm.sample.Dice;
import se.fvm.sample.draw.Face;

/**
 * The looks of one paper: type, margins in points, and which of the heads, party clauses and signature blocks it has.
 */
record Style(
        Face plain,
        Face bold,
        Face italic,
        double size,
        double leading,
        double left,
        double right,
        double top,
        double bottom,
        boolean justified,
        Headings headings,
        Head head,
        Parties parties,
        Block block,
        Labels labels,
        boolean dotted,
        boolean ownPage) {

    enum Headings {
        NUMBERED,
        SECTION_SIGN,
        CAPITALS,
        SIDE,
        PLAIN
    }

    enum Head {
        TABLE,
        LETTERHEAD,
        CENTRED,
        COUNTERPARTY,
        BAND,
        MINIMAL,
        FORM,
        PANEL,
        LOGO_RIGHT,
        TWO_LINES;

        /** Those of the samples that are kept. */
        private static final Head[] PLAIN = {TABLE, LETTERHEAD, CENTRED, COUNTERPARTY, BAND, MINIMAL, FORM};
    }

    enum Parties {
        SENTENCE,
        COLUMNS,
        ROWS,
        LIST
    }

    enum Block {
        MUNICIPALITY_LEFT,
        MUNICIPALITY_RIGHT,
        STACKED,
        STACKED_SECOND,
        TABLE,
        SIDE_BY_SIDE,
        FRAMED,
        ONE_LINE;

        private static final Block[] PLAIN = {
            MUNICIPALITY_LEFT, MUNICIPALITY_RIGHT, STACKED, STACKED_SECOND, TABLE, SIDE_BY_SIDE
        };
    }

    enum Labels {
        ABOVE,
        BELOW,
        LEFT,
        CELL
    }

    /** Faces that belong together: plain, bold, italic. */
    private static final List<List<Face>> MORE_FACES = List.of(
            List.of(Face.WIDE_SANS, Face.WIDE_SANS_BOLD, Face.WIDE_SANS_ITALIC),
            List.of(Face.NARROW_SANS, Face.NARROW_SANS_BOLD, Face.NARROW_SANS_ITALIC),
            List.of(Face.SLAB, Face.SLAB_BOLD, Face.SLAB_ITALIC),
            List.of(Face.NARROW_SLAB, Face.NARROW_SLAB_BOLD, Face.NARROW_SLAB_ITALIC));

    /**
     * @param varied whether to use all there is, or only what the samples that are kept use
     */
    static Style any(Dice dice, boolean varied) {
        Style style = any(dice, varied ? Head.values() : Head.PLAIN, varied ? Block.values() : Block.PLAIN);
        return varied && dice.chance(0.45) ? style.with(dice.pick(MORE_FACES)) : style;
    }

    private Style with(List<Face> faces) {
        double smaller = faces.get(0) == Face.WIDE_SANS || faces.get(0) == Face.SLAB ? 1 : 0.5;
        return new Style(
                faces.get(0),
                faces.get(1),
                faces.get(2),
                size - smaller,
                leading,
                left,
                right,
                top,
                bottom,
                justified,
                headings,
                head,
                parties,
                block,
                labels,
                dotted,
                ownPage);
    }

    private static Style any(Dice dice, Head[] heads, Block[] blocks) {
        int family = dice.whole(0, 9);
        boolean serif = family >= 6;
        boolean mono = family == 0;
        double margin = dice.pick(48.0, 62.0, 71.0, 71.0, 85.0);
        return new Style(
                mono ? Face.MONO : serif ? Face.SERIF : Face.SANS,
                mono ? Face.MONO_BOLD : serif && dice.chance(0.7) ? Face.SERIF_BOLD : Face.SANS_BOLD,
                serif ? Face.SERIF_ITALIC : Face.SANS_ITALIC,
                mono ? 9.5 : dice.pick(9.5, 10.0, 10.5, 11.0, 11.5, 12.0),
                dice.between(1.22, 1.5),
                margin + dice.pick(0, 0, 14, 40),
                margin,
                dice.between(50, 90),
                dice.between(55, 85),
                dice.chance(0.2),
                dice.pick(Headings.values()),
                dice.pick(heads),
                dice.pick(Parties.values()),
                dice.pick(blocks),
                dice.pick(Labels.values()),
                dice.chance(0.3),
                dice.chance(0.15));
    }

    String tag() {
        return "layout-" + head.name().toLowerCase(java.util.Locale.ROOT) + "-"
                + block.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
