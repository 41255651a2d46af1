package se.fvm.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a PDF page is: born digital, with glyphs and no image the size of the page; one image, which is taken
 * as it is; or anything else, which is drawn and then recognised.
 */
final class PdfPages {

    /** More curves than this for each glyph, and the text is drawn as outlines. */
    private static final int CURVES_PER_GLYPH = 50;

    private static final int OUTLINE_CURVES = 3000;

    /** Images that are drawn need no more than this; Tesseract gains nothing above it. */
    private static final int DRAWN_DPI = 300;

    private final PDDocument document;
    private final Recogniser recogniser;
    private final DocumentLimits limits;

    PdfPages(PDDocument document, Recogniser recogniser, DocumentLimits limits) {
        this.document = document;
        this.recogniser = recogniser;
        this.limits = limits;
    }

    Page page(PDPage page, int number) throws IOException, UnreadableFileException {
        PdfGeometry geometry = PdfGeometry.of(page);
        PdfContent content = PdfContent.of(page, geometry);
        PdfImage.check(content, limits);
        List<Line> lines = lines(geometry, content);
        if (bornDigital(content, lines)) {
            int quarters = GlyphQuality.quarters(content.visibleGlyphs());
            if (quarters != 0) {
                page.setRotation(Math.floorMod(page.getRotation() + 90 * (4 - quarters), 360));
                geometry = PdfGeometry.of(page);
                content = PdfContent.of(page, geometry);
                lines = lines(geometry, content);
            }
            return digital(page, number, geometry, content, lines);
        }
        Optional<GreyImage> whole = PdfImage.whole(geometry, content, limits);
        GreyImage scan = whole.isPresent() ? whole.get() : draw(number, dpi(geometry, content));
        return new ScannedPage(number, scan, textLayer(content), recogniser);
    }

    private static boolean bornDigital(PdfContent content, List<Line> lines) {
        List<Glyph> visible = content.visibleGlyphs();
        return content.imageShare() < PdfContent.PAGE_SIZE
                && content.curves() <= Math.max(OUTLINE_CURVES, CURVES_PER_GLYPH * visible.size())
                && GlyphQuality.readable(visible, lines);
    }

    /** The lines of the glyphs that are painted, in pixels at the working resolution. */
    private static List<Line> lines(PdfGeometry geometry, PdfContent content) {
        int dpi = PaperSize.workingDpi(geometry.width() / 72, geometry.height() / 72);
        return GlyphLines.of(content.visibleGlyphs(), dpi / PdfGeometry.POINTS_PER_INCH);
    }

    private Page digital(PDPage page, int number, PdfGeometry geometry, PdfContent content, List<Line> lines)
            throws IOException {
        int dpi = PaperSize.workingDpi(geometry.width() / 72, geometry.height() / 72);
        if (content.surelySeen() && page.getUserUnit() == 1 && !hasLayers()) {
            // The size that PDFRenderer gives the image.
            int width = (int) Math.max(1, Math.floor((float) geometry.width() * (dpi / 72f)));
            int height = (int) Math.max(1, Math.floor((float) geometry.height() * (dpi / 72f)));
            PageText text = new PageText(lines, PageText.Source.GLYPHS);
            return new DigitalPage(
                    number, new DigitalPage.Size(width, height, dpi), () -> draw(number, dpi), text, recogniser);
        }
        GreyImage drawn = draw(number, dpi);
        Optional<List<Line>> seen = SeenText.of(lines, drawn);
        return seen.isPresent()
                ? new DigitalPage(
                        number,
                        new DigitalPage.Size(drawn.width(), drawn.height(), dpi),
                        () -> drawn,
                        new PageText(seen.get(), PageText.Source.GLYPHS),
                        recogniser)
                : new ScannedPage(number, drawn, textLayer(content), recogniser);
    }

    /** Whether parts of the file may be switched off (ISO 32000-1, 8.11). */
    private boolean hasLayers() {
        return document.getDocumentCatalog().getOCProperties() != null;
    }

    private int dpi(PdfGeometry geometry, PdfContent content) {
        double width = geometry.width() / 72;
        double height = geometry.height() / 72;
        int working = PaperSize.workingDpi(width, height);
        int finest = content.images().stream()
                .filter(i -> i.share() > 0.05)
                .mapToInt(i -> (int) PdfImage.dpi(i))
                .max()
                .orElse(working);
        int possible = PaperSize.dpiFor(width, height, limits.pagePixels());
        return Math.max(working, Math.min(Math.min(finest, DRAWN_DPI), possible));
    }

    private GreyImage draw(int number, int dpi) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        BufferedImage drawn = renderer.renderImageWithDPI(number - 1, dpi, ImageType.RGB);
        return Rasters.grey(drawn, dpi);
    }

    private static @Nullable String textLayer(PdfContent content) {
        List<Line> lines = GlyphLines.of(content.glyphs(), 200 / PdfGeometry.POINTS_PER_INCH);
        String text = new PageText(lines, PageText.Source.GLYPHS).text();
        return text.isBlank() ? null : text;
    }
}
