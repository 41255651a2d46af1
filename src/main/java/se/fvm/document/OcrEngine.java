package se.fvm.document;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.ETEXT_DESC;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.TessAPI1;
import org.jspecify.annotations.Nullable;

/**
 * Recognises Swedish text with one reused Tesseract handle.
 *
 * <p>A handle used by two threads, or after a failed start, brings the whole process down; so an engine belongs to
 * the thread that first uses it, and says so to any other.
 */
final class OcrEngine implements AutoCloseable {

    /** Leptonica gives empty text, and no error, for wider images. */
    static final int MAX_WIDTH = 32_767;

    private static final int BYTES_PER_PIXEL = 1;

    private final Duration limit;
    private @Nullable TessBaseAPI handle;
    private @Nullable ETEXT_DESC monitor;
    private @Nullable Thread owner;

    /**
     * An engine without a handle yet.
     *
     * @param limit how long one image may take, looked at between lines; 1 ms or more
     */
    OcrEngine(Duration limit) {
        this.limit = limit;
    }

    /**
     * Recognises an image of upright text.
     *
     * @param image dark text on light ground, best at 200 to 300 dpi, at most {@value #MAX_WIDTH} pixels wide and high
     * @param layout what to expect in it
     * @return lines with boxes in the image's pixels; empty where nothing was recognised
     * @throws RecognitionTimeoutException if it took longer than the limit
     */
    List<Line> recognise(GreyImage image, Page.Layout layout) {
        if (image.width() > MAX_WIDTH || image.height() > MAX_WIDTH) {
            throw new IllegalArgumentException(
                    "image of " + image.width() + " x " + image.height() + " is too large for the recogniser");
        }
        TessBaseAPI tesseract = handle();
        TessAPI1.TessBaseAPISetPageSegMode(tesseract, mode(layout));
        TessAPI1.TessBaseAPISetImage(
                tesseract,
                ByteBuffer.wrap(image.pixels()),
                image.width(),
                image.height(),
                BYTES_PER_PIXEL,
                image.width());
        TessAPI1.TessBaseAPISetSourceResolution(tesseract, Math.max(70, image.dpi()));
        try {
            return inTime(tesseract) ? lines(tesseract) : List.of();
        } finally {
            TessAPI1.TessBaseAPIClear(tesseract);
        }
    }

    /** Whether anything was recognised. */
    private boolean inTime(TessBaseAPI tesseract) {
        if (monitor == null) {
            monitor = TessAPI1.TessMonitorCreate();
            // Tess4J's picture of the structure is older than the library's: it must not be written back.
            monitor.setAutoSynch(false);
        }
        long begin = System.nanoTime();
        TessAPI1.TessMonitorSetDeadlineMSecs(monitor, (int) limit.toMillis());
        boolean done = TessAPI1.TessBaseAPIRecognize(tesseract, monitor) == 0;
        if (!done && System.nanoTime() - begin >= limit.toNanos()) {
            throw new RecognitionTimeoutException(limit);
        }
        return done;
    }

    private static List<Line> lines(TessBaseAPI tesseract) {
        Pointer table = TessAPI1.TessBaseAPIGetTsvText(tesseract, 0);
        if (table == null) {
            return List.of();
        }
        try {
            return TesseractTable.lines(table.getString(0, "UTF-8"));
        } finally {
            TessAPI1.TessDeleteText(table);
        }
    }

    private static int mode(Page.Layout layout) {
        return switch (layout) {
            case PAGE -> TessPageSegMode.PSM_AUTO;
            case BLOCK -> TessPageSegMode.PSM_SINGLE_BLOCK;
            case LINE -> TessPageSegMode.PSM_SINGLE_LINE;
            case SPARSE -> TessPageSegMode.PSM_SPARSE_TEXT;
        };
    }

    private TessBaseAPI handle() {
        Thread caller = Thread.currentThread();
        if (owner == null) {
            owner = caller;
        } else if (owner != caller) {
            throw new IllegalStateException("the OCR engine belongs to " + owner.getName() + ", not to "
                    + caller.getName() + ": give each thread its own");
        }
        if (handle == null) {
            handle = OcrInstallation.handle(
                    OcrInstallation.get().languageModels(), "swe", TessOcrEngineMode.OEM_LSTM_ONLY);
        }
        return handle;
    }

    @Override
    public void close() {
        if (handle != null) {
            OcrInstallation.release(handle);
            handle = null;
        }
        if (monitor != null) {
            TessAPI1.TessMonitorDelete(monitor);
            monitor = null;
        }
    }
}
