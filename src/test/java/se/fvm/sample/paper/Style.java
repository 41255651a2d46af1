package se.fvm.sample.paper;

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
        FORM
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
        SIDE_BY_SIDE
    }

    enum Labels {
        ABOVE,
        BELOW,
        LEFT,
        CELL
    }

    static Style any(Dice dice) {
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
                dice.pick(Head.values()),
                dice.pick(Parties.values()),
                dice.pick(Block.values()),
                dice.pick(Labels.values()),
                dice.chance(0.3),
                dice.chance(0.15));
    }

    String tag() {
        return "layout-" + head.name().toLowerCase(java.util.Locale.ROOT) + "-"
                + block.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
