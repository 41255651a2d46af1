package se.fvm.document;

import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;

/**
 * Tells from how a page is painted that all of its text can be seen: dark on bare paper, within the page and the clip,
 * nothing over or under it. Where this is so the page need not be drawn to find out; in doubt it is drawn.
 */
final class PdfSight {

    /** Darker than this, 0 to 1, text stands out from the paper. */
    private static final double DARK = 0.7;

    /** Thinner than this, in points, what is painted is a rule and hides nothing. */
    private static final double RULE = 2;

    private final PdfGeometry geometry;
    private final List<Rectangle2D> texts = new ArrayList<>();
    private final List<Rectangle2D> areas = new ArrayList<>();
    private final Set<Object> shapes = new HashSet<>();
    private boolean doubtful;
    private @Nullable PDColor colour;
    private boolean dark;
    private @Nullable Area clip;
    private Rectangle2D clipped = new Rectangle2D.Double();

    PdfSight(PdfGeometry geometry) {
        this.geometry = geometry;
    }

    private record Shape(PDFont font, int code) {}

    /** Notes a glyph that is painted. */
    void glyph(PDGraphicsState state, PDFont font, int code, Glyph glyph) throws IOException {
        if (doubtful || glyph.blank()) {
            return;
        }
        boolean plain = state.getTextState().getRenderingMode().isFill()
                && state.getNonStrokeAlphaConstant() > 0.9
                && state.getSoftMask() == null
                && state.getBlendMode() == BlendMode.NORMAL
                && isDark(state.getNonStrokingColor())
                && hasShape(font, code);
        Rectangle2D box = new Rectangle2D.Double(glyph.x(), glyph.y(), 0, 0);
        box.add(glyph.endX() + 0.6 * glyph.upX(), glyph.endY() + 0.6 * glyph.upY());
        doubtful |= !plain || !onPage(box) || !clip(state).contains(box.getCenterX(), box.getCenterY());
        texts.add(box);
    }

    /** Notes a picture or a filled shape by its box, in points of the page as it is shown. */
    void area(Rectangle2D box) {
        if (box.getWidth() >= RULE && box.getHeight() >= RULE) {
            areas.add(box);
        }
    }

    /** Notes something that may hide text anywhere. */
    void doubt() {
        doubtful = true;
    }

    /** Whether all text noted is to be seen. */
    boolean certain() {
        return !doubtful && texts.stream().noneMatch(t -> areas.stream().anyMatch(a -> a.intersects(t)));
    }

    private boolean isDark(PDColor now) throws IOException {
        if (now != colour) {
            colour = now;
            dark = false;
            if (!now.isPattern()) {
                int rgb = now.toRGB();
                double luma = 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
                dark = luma < DARK * 255;
            }
        }
        return dark;
    }

    /** Some fonts made for hidden text have no shapes at all. */
    private boolean hasShape(PDFont font, int code) throws IOException {
        Shape shape = new Shape(font, code);
        if (shapes.contains(shape)) {
            return true;
        }
        boolean has = font instanceof PDVectorFont vector
                && !vector.getNormalizedPath(code).getBounds2D().isEmpty();
        if (has) {
            shapes.add(shape);
        }
        return has;
    }

    private boolean onPage(Rectangle2D box) {
        return box.getMinX() >= 0
                && box.getMinY() >= 0
                && box.getMaxX() <= geometry.width()
                && box.getMaxY() <= geometry.height();
    }

    private Rectangle2D clip(PDGraphicsState state) {
        Area now = state.getCurrentClippingPath();
        if (now != clip) {
            clip = now;
            Rectangle2D bounds = now.getBounds2D();
            clipped = geometry.toShown().createTransformedShape(bounds).getBounds2D();
        }
        return clipped;
    }

    /** The box of a shape in the page's own coordinates, as the page is shown. */
    Rectangle2D shown(Rectangle2D box) {
        Point2D one = geometry.shown(new Point2D.Double(box.getMinX(), box.getMinY()));
        Point2D other = geometry.shown(new Point2D.Double(box.getMaxX(), box.getMaxY()));
        Rectangle2D shown = new Rectangle2D.Double(one.getX(), one.getY(), 0, 0);
        shown.add(other);
        return shown;
    }
}
