package se.fvm.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PDF opened as pages, read from the file as needed. */
final class PdfFile implements PagedFile {

    private static final Logger log = LoggerFactory.getLogger(PdfFile.class);

    private final Path file;
    private final PDDocument document;
    private final Recogniser recogniser;
    private final DocumentLimits limits;

    private PdfFile(Path file, PDDocument document, Recogniser recogniser, DocumentLimits limits) {
        this.file = file;
        this.document = document;
        this.recogniser = recogniser;
        this.limits = limits;
    }

    static PdfFile open(Path file, Recogniser recogniser, DocumentLimits limits) throws UnreadableFileException {
        PDDocument document = load(file);
        try {
            PdfFile pdf = new PdfFile(file, document, recogniser, limits);
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                throw new UnreadableFileException(Problem.CORRUPT, "the PDF has no page");
            }
            if (pages > limits.pages()) {
                throw new UnreadableFileException(
                        Problem.TOO_LARGE, "the PDF has " + pages + " pages, the limit is " + limits.pages());
            }
            return pdf;
        } catch (UnreadableFileException | RuntimeException e) {
            IOUtils.closeQuietly(document);
            throw e;
        }
    }

    private static PDDocument load(Path file) throws UnreadableFileException {
        try {
            if (!PdfTail.present(file)) {
                throw new UnreadableFileException(
                        Problem.CORRUPT, "the PDF's end marker is missing: a part of the file was lost on the way");
            }
            PDDocument document =
                    Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache());
            document.setResourceCache(new WithoutImages());
            return document;
        } catch (InvalidPasswordException e) {
            throw new UnreadableFileException(Problem.ENCRYPTED, "the PDF wants a password", e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFileException(Problem.CORRUPT, "the PDF is damaged: " + e.getMessage(), e);
        }
    }

    @Override
    public int pageCount() {
        return document.getNumberOfPages();
    }

    @Override
    public Page page(int number) throws UnreadableFileException {
        try {
            PDPage page = document.getPage(number - 1);
            return new PdfPages(document, recogniser, limits).page(page, number);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableFileException(
                    Problem.CORRUPT, "page " + number + " of the PDF is damaged: " + e.getMessage(), e);
        }
    }

    @Override
    public List<ElectronicSignature> signatures() {
        try {
            return PdfSignatures.of(document, file);
        } catch (IOException e) {
            // The bytes could be read a moment ago: a fault of this machine, not of the file.
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            log.warn("a PDF could not be closed; its temporary file may be left", e);
        }
    }

    /** Keeps fonts and colour spaces between pages, but no image: those of 200 pages would fill the memory. */
    private static final class WithoutImages extends DefaultResourceCache {
        @Override
        public void put(COSObject indirect, PDXObject xobject) {
            // Decoded once for its page, and let go with it.
        }
    }
}
