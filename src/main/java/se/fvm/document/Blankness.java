package se.fvm.document;

import java.util.List;

/**
 * Tells an empty page from one with something on it. Dust is too small to count, the edge of the sheet and punch holes
 * are known by where they are, and what shines through from the back is pale and does not read as words. In doubt a
 * page is not empty: it is then looked at, where an empty one is passed over.
 */
final class Blankness {

    private static final double PIXELS_PER_MM = Patches.DPI / 25.4;

    /** Along the edges lie the scanner's shadows and the holes of the binder. */
    private static final double EDGE_MM = 6;

    private static final double HOLES_MM = 18;

    /** The small letters of 7 point print are 1.2 mm high. */
    private static final double LEAST_MM = 1.2;

    /** Fewer marks than this are a number of a page or a stain. */
    private static final int FEW_MARKS = 6;

    /** This many dark marks are something, even if no word can be read. */
    private static final int MANY_MARKS = 30;

    /** A stroke of the pen as long as this is something, all by itself. */
    private static final double STROKE_MM = 12;

    /** How much darker than the paper ink is that was put on this side. */
    private static final double DARK = 0.3;

    private Blankness() {}

    static boolean of(Page page, Patches all) {
        GreyImage small = all.image();
        double paper = Background.of(small).paper();
        List<Blobs.Blob> marks =
                all.blobs().stream().filter(blob -> isMark(blob, small)).toList();
        List<Blobs.Blob> dark = marks.stream()
                .filter(blob -> darkness(blob, small, paper) >= DARK)
                .toList();
        if (dark.stream().anyMatch(Blankness::isStroke)) {
            return false;
        }
        if (marks.size() < FEW_MARKS) {
            return true;
        }
        return dark.size() < MANY_MARKS && !hasWords(page.text());
    }

    private static boolean isMark(Blobs.Blob blob, GreyImage page) {
        Box box = blob.box();
        double height = box.height() / PIXELS_PER_MM;
        double width = box.width() / PIXELS_PER_MM;
        double fromSide = Math.min(box.x(), page.width() - box.right()) / PIXELS_PER_MM;
        double fromTop = Math.min(box.y(), page.height() - box.bottom()) / PIXELS_PER_MM;
        boolean atEdge = Math.min(fromSide, fromTop) < EDGE_MM;
        boolean hole = Math.min(fromSide, fromTop) < HOLES_MM && isRound(blob) && width > 3 && width < 9;
        boolean ruler = (width > 100 && height < 2) || (height > 100 && width < 2);
        return height >= LEAST_MM && !atEdge && !hole && !ruler;
    }

    private static boolean isRound(Blobs.Blob blob) {
        double filled = (double) blob.pixels()
                / ((double) blob.box().width() * blob.box().height());
        double shape = (double) blob.box().width() / blob.box().height();
        return shape > 0.7 && shape < 1.4 && filled > 0.1;
    }

    /** A signature: long, thin, and not the straight line of a fold. */
    private static boolean isStroke(Blobs.Blob blob) {
        double width = blob.box().width() / PIXELS_PER_MM;
        double height = blob.box().height() / PIXELS_PER_MM;
        return width >= STROKE_MM && height >= 3 && height < 60;
    }

    private static double darkness(Blobs.Blob blob, GreyImage page, double paper) {
        int darkest = 255;
        for (int y = blob.box().y(); y < blob.box().bottom(); y++) {
            for (int x = blob.box().x(); x < blob.box().right(); x++) {
                darkest = Math.min(darkest, page.at(x, y));
            }
        }
        return 1 - darkest / paper;
    }

    private static boolean hasWords(PageText text) {
        return text.words().stream()
                        .filter(w -> w.confidence() >= 0.6 && w.text().matches("\\p{L}{3,}[.,:;)]?"))
                        .count()
                >= 2;
    }
}
