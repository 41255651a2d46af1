package se.fvm.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A PDF page's place: from its own coordinates to the page as it is shown, with /CropBox, /Rotate and /UserUnit
 * applied (ISO 32000-1, 7.7.3.3 and 14.11.2), in points of 1/72 inch, origin top left.
 */
final class PdfGeometry {

    static final double POINTS_PER_INCH = 72;

    private final AffineTransform toShown;
    private final double width;
    private final double height;

    private PdfGeometry(AffineTransform toShown, double width, double height) {
        this.toShown = toShown;
        this.width = width;
        this.height = height;
    }

    static PdfGeometry of(PDPage page) {
        PDRectangle box = page.getCropBox();
        double unit = page.getUserUnit();
        double w = Math.max(1, box.getWidth()) * unit;
        double h = Math.max(1, box.getHeight()) * unit;
        int rotation = Math.floorMod(page.getRotation(), 360);
        AffineTransform transform = switch (rotation) {
            case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 180 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 270 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(1, 0, 0, -1, 0, h);
        };
        transform.scale(unit, unit);
        transform.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        boolean sideways = rotation == 90 || rotation == 270;
        return new PdfGeometry(transform, sideways ? h : w, sideways ? w : h);
    }

    AffineTransform toShown() {
        return toShown;
    }

    Point2D shown(Point2D point) {
        return toShown.transform(point, null);
    }

    /** Width as shown, in points. */
    double width() {
        return width;
    }

    /** Height as shown, in points. */
    double height() {
        return height;
    }

    /** How much of the page a box covers, 0 to 1. */
    double share(Rectangle2D box) {
        Rectangle2D on = box.createIntersection(new Rectangle2D.Double(0, 0, width, height));
        return on.getWidth() <= 0 || on.getHeight() <= 0 ? 0 : on.getWidth() * on.getHeight() / (width * height);
    }
}
