package se.fvm.document;

import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.TessAPI1;
import org.jspecify.annotations.Nullable;

/** Tesseract's trained model that tells which way up a page lies; belongs to one thread. */
final class OrientationModel implements AutoCloseable {

    private @Nullable TessBaseAPI handle;

    /**
     * What the model says.
     *
     * @param quarters how many times to turn the page clockwise by 90 degrees to have it upright, 0 to 3
     * @param confidence how much likelier than the next best, 0 where it cannot tell
     */
    record Answer(int quarters, double confidence) {}

    Answer ask(GreyImage image) {
        TessBaseAPI model = handle();
        TessAPI1.TessBaseAPISetImage(
                model, ByteBuffer.wrap(image.pixels()), image.width(), image.height(), 1, image.width());
        TessAPI1.TessBaseAPISetSourceResolution(model, Math.max(70, image.dpi()));
        IntBuffer degrees = IntBuffer.allocate(1);
        FloatBuffer confidence = FloatBuffer.allocate(1);
        PointerByReference script = new PointerByReference();
        FloatBuffer scriptConfidence = FloatBuffer.allocate(1);
        try {
            if (TessAPI1.TessBaseAPIDetectOrientationScript(model, degrees, confidence, script, scriptConfidence)
                    == 0) {
                return new Answer(0, 0);
            }
            // The angle is the one by which the page was turned clockwise before it came here.
            return new Answer(Math.floorMod(4 - degrees.get(0) / 90, 4), confidence.get(0));
        } finally {
            TessAPI1.TessBaseAPIClear(model);
        }
    }

    private TessBaseAPI handle() {
        if (handle == null) {
            TessBaseAPI made = OcrInstallation.handle(
                    OcrInstallation.get().orientationModels(), "osd", TessOcrEngineMode.OEM_TESSERACT_ONLY);
            TessAPI1.TessBaseAPISetPageSegMode(made, TessPageSegMode.PSM_OSD_ONLY);
            handle = made;
        }
        return handle;
    }

    @Override
    public void close() {
        if (handle != null) {
            OcrInstallation.release(handle);
            handle = null;
        }
    }
}
