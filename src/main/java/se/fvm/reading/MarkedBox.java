package se.fvm.reading;

import java.util.List;
import se.fvm.document.Box;

/**
 * Tells a marked box from an empty one. The number of dark pixels alone does not: specks and the remains of a frame
 * darken an empty box. A mark is also a stroke that goes through much of the box, or reaches beyond it.
 */
final class MarkedBox {

    /** Share of a box's inside that a mark covers at least, and that specks cover at most. */
    private static final double MARKED = 0.10;

    private static final double EMPTY = 0.045;
    /** A mark's longest stroke, in sides of the box's inside, and the longest speck. */
    private static final double STROKE = 0.5;

    private static final double SPECK = 0.3;
    /** Ink that reaches this far beyond a box, in widths of the box, is a mark. */
    private static final double REACHING = 0.4;

    private final Ink ink;
    private final List<Ink.Blot> blots;

    /** @param ink with the print beside the boxes, if it is to be told from marks that reach beyond them */
    MarkedBox(Ink ink) {
        this.ink = ink;
        blots = ink.blots(0);
    }

    /** The log odds that a box is marked, in nats. */
    double odds(Box frame) {
        int edge = Math.max(3, frame.width() / 5);
        Box inside = new Box(
                frame.x() + edge,
                frame.y() + edge,
                Math.max(1, frame.width() - 2 * edge),
                Math.max(1, frame.height() - 2 * edge));
        double covered = between(ink.density(inside), EMPTY, MARKED);
        double stroke = between(longest(inside), SPECK, STROKE);
        double within = Marks.SURE * agreed(covered, stroke);
        return beyond(frame) >= REACHING && covered > -0.8 ? Math.max(within, Marks.SURE) : within;
    }

    /** What two signs say together: where they agree, no more than the weaker; else what is between them. */
    private static double agreed(double one, double other) {
        if (one >= 0 && other >= 0) {
            return Math.min(one, other);
        }
        return one <= 0 && other <= 0 ? Math.max(one, other) : (one + other) / 2;
    }

    /** -1 at {@code low} or less, 1 at {@code high} or more. */
    private static double between(double value, double low, double high) {
        return Math.max(-1, Math.min(1, 2 * (value - low) / (high - low) - 1));
    }

    /** The longer side of the largest blot within a box, in sides of the box. */
    private double longest(Box inside) {
        return ink.within(inside).blots(0).stream()
                .mapToDouble(b -> Math.max(
                        (double) b.box().width() / inside.width(),
                        (double) b.box().height() / inside.height()))
                .max()
                .orElse(0);
    }

    /** How far ink that hangs together with a frame reaches beyond it, in widths of the frame: ticks and crosses do. */
    private double beyond(Box frame) {
        int reach = 0;
        for (Ink.Blot blot : blots) {
            Box box = blot.box();
            boolean around = box.x() <= frame.x() + 2 && box.right() >= frame.right() - 2 && box.y() <= frame.centreY();
            if (around && box.meets(frame) && box.height() < 3 * frame.height() && box.width() < 3 * frame.width()) {
                reach = Math.max(reach, Math.max(frame.x() - box.x(), box.right() - frame.right()));
                reach = Math.max(reach, Math.max(frame.y() - box.y(), box.bottom() - frame.bottom()));
            }
        }
        return (double) reach / frame.width();
    }
}
