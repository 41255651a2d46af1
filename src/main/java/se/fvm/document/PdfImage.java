package se.fvm.document;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Takes the image out of a page that is nothing but one image: faster than drawing it, and no pixel is lost. */
final class PdfImage {

    /** Scanners leave a margin, or round the page's size; what covers this share of the page is the whole page. */
    private static final double WHOLE = 0.85;

    /** Resolutions across and down that differ by more than this make letters that look stretched. */
    private static final double SQUARE = 0.03;

    private PdfImage() {}

    /** Refuses a page with an image too large to decode. */
    static void check(PdfContent content, DocumentLimits limits) throws UnreadableFileException {
        for (PdfContent.Placed placed : content.images()) {
            long pixels = (long) placed.image().getWidth() * placed.image().getHeight();
            if (pixels > limits.imagePixels()) {
                throw new UnreadableFileException(
                        Problem.TOO_LARGE, "an image of " + pixels + " pixels, the limit is " + limits.imagePixels());
            }
        }
    }

    /** The one image that is the page, as the page is shown, or empty where the page has to be drawn. */
    static Optional<GreyImage> whole(PdfGeometry geometry, PdfContent content, DocumentLimits limits)
            throws IOException {
        if (content.images().size() != 1 || content.paintedOver()) {
            return Optional.empty();
        }
        PdfContent.Placed only = content.images().get(0);
        int quarters = quarters(only.placed());
        if (only.share() < WHOLE || !only.plain() || quarters < 0 || isMasked(only.image()) || cut(only, geometry)) {
            return Optional.empty();
        }
        return Optional.of(Pixels.turned(decode(only, limits), quarters));
    }

    /** Resolution of an image where it stands, the finer of across and down. */
    static double dpi(PdfContent.Placed placed) {
        return Math.max(across(placed), down(placed));
    }

    private static double across(PdfContent.Placed placed) {
        AffineTransform t = placed.placed();
        double inches = Math.hypot(t.getScaleX(), t.getShearY()) / PdfGeometry.POINTS_PER_INCH;
        return placed.image().getWidth() / Math.max(1e-3, inches);
    }

    private static double down(PdfContent.Placed placed) {
        AffineTransform t = placed.placed();
        double inches = Math.hypot(t.getShearX(), t.getScaleY()) / PdfGeometry.POINTS_PER_INCH;
        return placed.image().getHeight() / Math.max(1e-3, inches);
    }

    private static GreyImage decode(PdfContent.Placed placed, DocumentLimits limits) throws IOException {
        PDImage image = placed.image();
        double pixels = (double) image.getWidth() * image.getHeight();
        int every = (int) Math.ceil(Math.sqrt(pixels / limits.pagePixels()));
        BufferedImage decoded = image.isStencil()
                ? image.getStencilImage(Color.BLACK)
                : every > 1 ? image.getImage(null, every) : image.getImage();
        double shrunk = (double) decoded.getWidth() / image.getWidth();
        double across = across(placed) * shrunk;
        double down = down(placed) * shrunk;
        int dpi = PaperSize.dpi(decoded.getWidth(), decoded.getHeight(), Math.max(across, down));
        GreyImage grey = Rasters.grey(decoded, dpi);
        if (Math.abs(across / down - 1) <= SQUARE) {
            return grey;
        }
        double finer = Math.max(across, down);
        return Pixels.stretched(grey, finer / across, finer / down, dpi);
    }

    /** How the page shows the image: quarters clockwise, or -1 where it is mirrored or at an angle. */
    private static int quarters(AffineTransform placed) {
        double size = Math.sqrt(Math.abs(placed.getDeterminant()));
        boolean level = Math.hypot(placed.getShearX(), placed.getShearY()) < 0.002 * size;
        boolean upended = Math.hypot(placed.getScaleX(), placed.getScaleY()) < 0.002 * size;
        // The shown page has its y downwards, the unit square upwards: an image as it is has a negative determinant.
        if (placed.getDeterminant() >= 0 || level == upended) {
            return -1;
        }
        if (level) {
            return placed.getScaleX() > 0 ? 0 : 2;
        }
        return placed.getShearY() > 0 ? 1 : 3;
    }

    private static boolean isMasked(PDImage image) throws IOException {
        return image instanceof PDImageXObject stream
                && (stream.getMask() != null || stream.getSoftMask() != null || stream.getColorKeyMask() != null);
    }

    /** Whether a part of the image lies outside the page and is not to be seen. */
    private static boolean cut(PdfContent.Placed placed, PdfGeometry geometry) {
        double area = Math.abs(placed.placed().getDeterminant()) / (geometry.width() * geometry.height());
        return placed.share() < 0.97 * area;
    }
}
