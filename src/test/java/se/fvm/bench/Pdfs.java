package se.fvm.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** PDFs of unusual size for the benchmark. */
final class Pdfs {

    private static final String CLAUSE =
            "Kommunen ska lämna de uppgifter som Regionen behöver, och svara för att de är riktiga och fullständiga.";

    private Pdfs() {}

    /** A born-digital PDF, 40 lines a page. */
    static Path digital(Path file, int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(FontName.HELVETICA);
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 10);
                    content.setLeading(16);
                    content.newLineAtOffset(60, 780);
                    content.showText("Kravspecifikation   Sida " + number + " (" + pages + ")");
                    for (int line = 0; line < 40; line++) {
                        content.newLine();
                        content.showText(CLAUSE);
                    }
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    /** One PDF with the pages of others, again and again until there are enough. */
    static void repeated(List<Path> sources, int pages, Path file) throws IOException {
        List<PDDocument> open = new java.util.ArrayList<>();
        try (PDDocument document = new PDDocument()) {
            for (Path source : sources) {
                open.add(Loader.loadPDF(source.toFile()));
            }
            for (int i = 0; document.getNumberOfPages() < pages; i++) {
                for (PDPage page : open.get(i % open.size()).getPages()) {
                    if (document.getNumberOfPages() < pages) {
                        document.importPage(page);
                    }
                }
            }
            document.save(file.toFile());
        } finally {
            for (PDDocument source : open) {
                source.close();
            }
        }
    }

    /** One page of A3 as a grey JPEG. */
    static void a3(Path file, int dpi) throws IOException {
        int width = (int) Math.round(297 / 25.4 * dpi);
        int height = (int) Math.round(420 / 25.4 * dpi);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 1).deriveFont(dpi / 6f));
        for (int line = 0; line < 60; line++) {
            pen.drawString(CLAUSE, dpi, dpi + line * dpi / 4f);
        }
        pen.dispose();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A3);
            document.addPage(page);
            var jpeg = JPEGFactory.createFromImage(document, image, 0.8f);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(jpeg, 0, 0, PDRectangle.A3.getWidth(), PDRectangle.A3.getHeight());
            }
            document.save(file.toFile());
        }
    }
}
