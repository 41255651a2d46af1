package se.fvm.sample.scan;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import se.fvm.sample.draw.Face;
import se.fvm.sample.draw.Sheet;

/** Puts pages into a PDF: scans as one picture a page, or sheets as text and lines (born digital). */
public final class PdfFile implements AutoCloseable {
    private final PDDocument document = new PDDocument();
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);

    private int strips = 1;
    private boolean inverted;

    /** What stands invisibly over a scan. */
    public enum Layer {
        NONE,
        GOOD,
        GARBAGE
    }

    public PdfFile(long id) {
        document.setDocumentId(id);
    }

    /** Whether a page's picture is cut into strips, as some scanners do. */
    public PdfFile inStrips(boolean wanted) {
        strips = wanted ? 5 : 1;
        return this;
    }

    /** Whether black and white are swapped in the picture and swapped back by its Decode array. */
    public PdfFile inverted(boolean wanted) {
        inverted = wanted;
        return this;
    }

    private void pictures(PDPageContentStream content, Scanner.Scan scan, float width, float height)
            throws IOException {
        int rows = scan.image().getHeight();
        for (int i = 0; i < strips; i++) {
            int from = rows * i / strips;
            int to = rows * (i + 1) / strips;
            BufferedImage part = strips == 1 ? scan.image() : PdfParts.strip(scan.image(), from, to);
            PDImageXObject image = scan.codec() == Scanner.Codec.G4
                    ? PdfParts.fax(document, part, inverted)
                    : JPEGFactory.createFromByteArray(document, Pictures.jpeg(part, scan.quality()));
            content.drawImage(image, 0, height * (rows - to) / rows, width, height * (to - from) / rows);
        }
    }

    /** Adds a scan; with a rotation the page is shown turned clockwise by so many degrees (/Rotate). */
    public PdfFile add(Scanner.Scan scan, int rotation, Layer layer) {
        try {
            float width = scan.image().getWidth() * 72f / scan.dpi();
            float height = scan.image().getHeight() * 72f / scan.dpi();
            PDPage page = new PDPage(new PDRectangle(width, height));
            page.setRotation(rotation);
            document.addPage(page);
            try (PDPageContentStream content = open(page)) {
                pictures(content, scan, width, height);
                if (layer != Layer.NONE) {
                    hidden(content, scan.sheet(), height, layer);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void hidden(PDPageContentStream content, Sheet sheet, float height, Layer layer) throws IOException {
        PDFont font = font(Face.SANS);
        for (Sheet.Mark mark : sheet.marks()) {
            if (mark instanceof Sheet.Text text) {
                content.beginText();
                content.setRenderingMode(RenderingMode.NEITHER);
                content.setFont(font, (float) text.size());
                content.newLineAtOffset((float) text.x(), height - (float) text.y());
                content.showText(layer == Layer.GOOD ? text.text() : garble(text.text()));
                content.endText();
            }
        }
    }

    private static String garble(String text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            result.append(Character.isLetter(c) ? (char) ('a' + (c * 7 + i * 3) % 26) : c == ' ' ? ' ' : '#');
        }
        return result.toString();
    }

    /** Adds a sheet as a word processor's export: text, lines, pen strokes as vectors. */
    public PdfFile addBornDigital(Sheet sheet) {
        PDPage page = new PDPage(new PDRectangle((float) Sheet.WIDTH, (float) Sheet.HEIGHT));
        document.addPage(page);
        try (PDPageContentStream content = open(page)) {
            for (Sheet.Mark mark : sheet.marks()) {
                if (mark instanceof Sheet.Text text) {
                    content.setNonStrokingColor(new Color(text.rgb()));
                    content.beginText();
                    content.setFont(font(text.face()), (float) text.size());
                    content.newLineAtOffset((float) text.x(), (float) (Sheet.HEIGHT - text.y()));
                    content.showText(text.text());
                    content.endText();
                } else if (mark instanceof Sheet.Drawing drawing && drawing.width() == 0) {
                    content.setNonStrokingColor(new Color(drawing.rgb()));
                    trace(content, drawing.shape());
                    content.fill();
                } else if (mark instanceof Sheet.Drawing drawing) {
                    content.setStrokingColor(new Color(drawing.rgb()));
                    content.setLineWidth((float) drawing.width());
                    content.setLineCapStyle(1);
                    content.setLineJoinStyle(1);
                    trace(content, drawing.shape());
                    content.stroke();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Not compressed: compressed bytes depend on the machine's zlib. */
    private PDPageContentStream open(PDPage page) throws IOException {
        return new PDPageContentStream(document, page, AppendMode.OVERWRITE, false);
    }

    private PDFont font(Face face) throws IOException {
        if (!fonts.containsKey(face)) {
            fonts.put(face, PDType0Font.load(document, face.open(), true));
        }
        return fonts.get(face);
    }

    private static void trace(PDPageContentStream content, Shape shape) throws IOException {
        PathIterator it = shape.getPathIterator(new AffineTransform(1, 0, 0, -1, 0, Sheet.HEIGHT));
        float[] c = new float[6];
        float x = 0;
        float y = 0;
        for (; !it.isDone(); it.next()) {
            switch (it.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(x = c[0], y = c[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(x = c[0], y = c[1]);
                case PathIterator.SEG_QUADTO -> {
                    content.curveTo(
                            x + (c[0] - x) * 2 / 3,
                            y + (c[1] - y) * 2 / 3,
                            c[2] + (c[0] - c[2]) * 2 / 3,
                            c[3] + (c[1] - c[3]) * 2 / 3,
                            c[2],
                            c[3]);
                    x = c[2];
                    y = c[3];
                }
                case PathIterator.SEG_CUBICTO -> content.curveTo(c[0], c[1], c[2], c[3], x = c[4], y = c[5]);
                default -> content.closePath();
            }
        }
    }

    /** The file; with a password it cannot be opened without it. */
    public byte[] bytes(String password) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (password != null) {
                StandardProtectionPolicy policy =
                        new StandardProtectionPolicy(password + "-owner", password, new AccessPermission());
                policy.setEncryptionKeyLength(128);
                // The key depends on the file's identifier, which would come from the clock.
                COSString id = new COSString(String.valueOf(document.getDocumentId()));
                document.getDocument().setDocumentID(new COSArray(List.of(id, id)));
                document.protect(policy);
            }
            document.save(out, CompressParameters.NO_COMPRESSION);
            if (!fonts.isEmpty() && password == null) {
                return PdfParts.inflated(out.toByteArray(), document.getDocumentId());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All scans in one file, upright. */
    public static byte[] of(List<Scanner.Scan> scans, long id, Layer layer) {
        try (PdfFile file = new PdfFile(id)) {
            scans.forEach(s -> file.add(s, 0, layer));
            return file.bytes(null);
        }
    }
}
