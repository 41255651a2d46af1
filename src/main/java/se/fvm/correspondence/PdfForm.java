package se.fvm.correspondence;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/** A page of HTML as an accessible PDF (PDF/UA: tagged, with title and language, its typeface embedded). */
final class PdfForm {

    /** Comes with PDFBox; licensed under the SIL Open Font License. */
    private static final String TYPEFACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        // What it does it would tell in many lines at each report.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfForm() {}

    /**
     * The PDF's bytes; the same for the same HTML and moment.
     *
     * @param html with the typeface {@code Report}
     * @param asOf what is given as the time of making
     */
    static byte[] of(String html, Instant asOf, ZoneId zone) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(PdfForm::typeface, "Report");
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.withProducer("fvm-intake");
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null);
        builder.toStream(bytes);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument pdf = laidOut(renderer)) {
            GregorianCalendar made = GregorianCalendar.from(asOf.atZone(zone));
            pdf.getDocumentInformation().setCreationDate(made);
            pdf.setDocumentId(asOf.toEpochMilli());
            pdf.save(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException("a PDF could not be written to memory", failed);
        }
        return bytes.toByteArray();
    }

    private static PDDocument laidOut(PdfBoxRenderer renderer) throws IOException {
        renderer.layout();
        return renderer.createPDFKeepOpen();
    }

    private static InputStream typeface() {
        InputStream font = PDDocument.class.getResourceAsStream(TYPEFACE);
        if (font == null) {
            throw new IllegalStateException(TYPEFACE + " is not among the program's libraries");
        }
        return font;
    }
}
