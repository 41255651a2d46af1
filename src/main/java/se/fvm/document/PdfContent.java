package se.fvm.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** What is drawn on a PDF page, gathered in one walk without drawing it: glyphs, images, and how much else. */
final class PdfContent extends PDFGraphicsStreamEngine {

    /** From here on an image is the page, not a picture on it, as a share of the page's area. */
    static final double PAGE_SIZE = 0.5;

    /** Points; a stroke as wide as this can hide text as a bar does. */
    private static final double WIDE_STROKE = 2;

    /**
     * An image where it stands.
     *
     * @param image the image
     * @param placed from the unit square, origin bottom left, to the page as it is shown, in points, origin top left
     * @param share of the page's area, 0 to 1
     * @param plain painted as it is: not clipped, blended or see-through, and black where it is a stencil
     */
    record Placed(PDImage image, AffineTransform placed, double share, boolean plain) {}

    private final PdfGeometry geometry;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Placed> images = new ArrayList<>();
    private final PdfSight sight;
    private final Path2D.Double path = new Path2D.Double();
    private int visibleFrom;
    private int curves;
    private boolean paintedOver;

    private PdfContent(PDPage page, PdfGeometry geometry) {
        super(page);
        this.geometry = geometry;
        this.sight = new PdfSight(geometry);
    }

    static PdfContent of(PDPage page, PdfGeometry geometry) throws IOException {
        PdfContent content = new PdfContent(page, geometry);
        content.processPage(page);
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (!annotation.isHidden() && !annotation.isNoView()) {
                content.showAnnotation(annotation);
            }
        }
        return content;
    }

    /** Whether all text that is painted is surely to be seen; where not, only a drawing can tell. */
    boolean surelySeen() {
        return sight.certain();
    }

    /** All glyphs in the order of painting, hidden ones too. */
    List<Glyph> glyphs() {
        return glyphs;
    }

    /** Glyphs that are painted, and that no page-size image painted later covers. */
    List<Glyph> visibleGlyphs() {
        return glyphs.subList(visibleFrom, glyphs.size()).stream()
                .filter(Glyph::painted)
                .toList();
    }

    List<Placed> images() {
        return images;
    }

    /** The share of the page that images cover, 0 to 1 (or more, where they overlap). */
    double imageShare() {
        return images.stream().mapToDouble(Placed::share).sum();
    }

    /** Whether anything but hidden text is painted after the last page-size image: a stamp, a signature, a bar. */
    boolean paintedOver() {
        return paintedOver;
    }

    /** Curves painted: a page whose text is drawn as outlines has thousands. */
    int curves() {
        return curves;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        PDGraphicsState state = getGraphicsState();
        boolean painted = state.getTextState().getRenderingMode().isFill()
                || state.getTextState().getRenderingMode().isStroke();
        Point2D from = geometry.shown(matrix.transformPoint(0, 0));
        Point2D to = geometry.shown(matrix.transformPoint(displacement.getX(), 0));
        Point2D up = geometry.shown(matrix.transformPoint(0, 1));
        double scale = font instanceof PDType3Font drawn ? type3Scale(drawn) : 1;
        Glyph glyph = new Glyph(
                unicode(font, code),
                from.getX(),
                from.getY(),
                to.getX(),
                to.getY(),
                (up.getX() - from.getX()) * scale,
                (up.getY() - from.getY()) * scale,
                painted);
        glyphs.add(glyph);
        if (painted) {
            sight.glyph(state, font, code, glyph);
            paintedOver = true;
        }
    }

    private static double type3Scale(PDType3Font font) {
        double height =
                font.getBoundingBox() == null ? 0 : font.getBoundingBox().getHeight();
        double scale = Math.abs(height * font.getFontMatrix().getScaleY());
        return scale > 0.2 && scale < 5 ? scale : 1;
    }

    private static @Nullable String unicode(PDFont font, int code) {
        String text;
        try {
            text = font.toUnicode(code);
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (text == null && font instanceof PDSimpleFont && !(font instanceof PDType3Font) && !font.isEmbedded()) {
            return String.valueOf((char) code);
        }
        return text;
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        AffineTransform placed = new AffineTransform(geometry.toShown());
        placed.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        Rectangle2D box = bounds(placed);
        double share = geometry.share(box);
        boolean plain = isPlain(box) && (!image.isStencil() || paintsBlack());
        images.add(new Placed(image, placed, share, plain));
        sight.area(box);
        if (share >= PAGE_SIZE) {
            paintedOver = false;
            visibleFrom = plain && !image.isStencil() ? glyphs.size() : visibleFrom;
        } else {
            paintedOver = true;
        }
    }

    private boolean isPlain(Rectangle2D box) {
        PDGraphicsState state = getGraphicsState();
        Area clip = state.getCurrentClippingPath();
        Rectangle2D clipped = clip.createTransformedArea(geometry.toShown()).getBounds2D();
        Rectangle2D left = box.createIntersection(clipped);
        boolean whole = left.getWidth() >= 0.97 * box.getWidth() && left.getHeight() >= 0.97 * box.getHeight();
        return whole && state.getNonStrokeAlphaConstant() > 0.99 && state.getSoftMask() == null && !blended(state);
    }

    private static boolean blended(PDGraphicsState state) {
        return state.getBlendMode() != BlendMode.NORMAL;
    }

    /** Whether a stencil painted now would be black. */
    private boolean paintsBlack() throws IOException {
        PDColor colour = getGraphicsState().getNonStrokingColor();
        return !colour.isPattern() && colour.toRGB() == 0;
    }

    private static Rectangle2D bounds(AffineTransform placed) {
        return placed.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        startIfNeeded(x, y);
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        startIfNeeded(x1, y1);
        path.curveTo(x1, y1, x2, y2, x3, y3);
        curves++;
    }

    private void startIfNeeded(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void clip(int windingRule) {
        // Its bounds are enough to tell a whole image from a cut one.
        getGraphicsState().intersectClippingPath(new Area(path.getBounds2D()));
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        paintedOver = true;
        if (getGraphicsState().getLineWidth() > WIDE_STROKE) {
            sight.doubt();
        }
        path.reset();
    }

    @Override
    public void fillPath(int windingRule) {
        paintedOver = true;
        sight.area(sight.shown(path.getBounds2D()));
        path.reset();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        paintedOver = true;
        sight.area(sight.shown(path.getBounds2D()));
        path.reset();
    }

    @Override
    public void shadingFill(COSName shadingName) {
        sight.doubt();
        paintedOver = true;
    }
}
