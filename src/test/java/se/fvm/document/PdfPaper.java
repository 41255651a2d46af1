package se.fvm.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Makes PDFs for tests, a page at a time. */
final class PdfPaper implements AutoCloseable {

    private final PDDocument document = new PDDocument();
    private final PDType1Font font = new PDType1Font(FontName.HELVETICA);

    /** Draws on a page. */
    interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    PdfPaper page(Drawing drawing) throws IOException {
        return page(0, drawing);
    }

    PdfPaper page(int rotation, Drawing drawing) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setRotation(rotation);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            drawing.on(content);
        }
        return this;
    }

    /** A page that is one image, in JPEG. */
    PdfPaper scan(BufferedImage image) throws IOException {
        PDImageXObject jpeg = JPEGFactory.createFromImage(document, image, 0.8f);
        return page(p -> whole(p, jpeg));
    }

    PDImageXObject lossless(BufferedImage image) throws IOException {
        return LosslessFactory.createFromImage(document, image);
    }

    PDImageXObject fax(BufferedImage image) throws IOException {
        BufferedImage bits = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        bits.createGraphics().drawImage(image, 0, 0, null);
        return CCITTFactory.createFromImage(document, bits);
    }

    void whole(PDPageContentStream page, PDImageXObject image) throws IOException {
        page.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
    }

    /** Lines of text, 14 points apart, from a place that is given in points from the bottom left. */
    void write(PDPageContentStream page, float x, float y, String... lines) throws IOException {
        write(page, RenderingMode.FILL, Matrix.getTranslateInstance(x, y), lines);
    }

    void write(PDPageContentStream page, RenderingMode mode, Matrix at, String... lines) throws IOException {
        page.beginText();
        page.setFont(font, 11);
        page.setLeading(14);
        page.setRenderingMode(mode);
        page.setTextMatrix(at);
        for (String line : lines) {
            page.showText(line);
            page.newLine();
        }
        page.endText();
    }

    PDDocument document() {
        return document;
    }

    Item saved(Path folder) throws IOException {
        Path file = folder.resolve("paper.pdf");
        document.save(file.toFile());
        return new Item("paper.pdf", file, "application/pdf", false, null);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
