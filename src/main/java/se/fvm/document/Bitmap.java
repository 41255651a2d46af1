package se.fvm.document;

import com.sun.jna.ptr.PointerByReference;
import java.nio.FloatBuffer;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;

/** A black and white image in Leptonica's memory; closing it frees that. */
final class Bitmap implements AutoCloseable {

    private final Pix pix;

    private Bitmap(Pix pix) {
        this.pix = pix;
    }

    static Bitmap of(Ink ink) {
        OcrInstallation.get();
        Pix pix = Leptonica1.pixCreate(ink.width(), ink.height(), 1);
        if (pix == null) {
            throw new IllegalStateException("no memory for a bitmap of " + ink.width() + " x " + ink.height());
        }
        int[] words = ink.packed();
        Leptonica1.pixGetData(pix).getPointer().write(0, words, 0, words.length);
        return new Bitmap(pix);
    }

    /**
     * The angle by which the lines of text fall off from level.
     *
     * @param angle in degrees, positive where the page has to be turned clockwise to be level
     * @param confidence how much sharper the lines stand out at that angle; below 3 it means nothing
     */
    record Skew(double angle, double confidence) {}

    Skew skew() {
        FloatBuffer angle = FloatBuffer.allocate(1);
        FloatBuffer confidence = FloatBuffer.allocate(1);
        return Leptonica1.pixFindSkew(pix, angle, confidence) == 0
                ? new Skew(angle.get(0), confidence.get(0))
                : new Skew(0, 0);
    }

    /**
     * How the letters' ascenders and descenders lie, in standard deviations of chance.
     *
     * @param up positive for an upright page, negative for one upside down
     * @param left positive for a page turned left (its top at the left), negative for one turned right
     */
    record Ascenders(double up, double left) {}

    Ascenders ascenders() {
        FloatBuffer up = FloatBuffer.allocate(1);
        FloatBuffer left = FloatBuffer.allocate(1);
        return Leptonica1.pixOrientDetect(pix, up, left, 0, 0) == 0
                ? new Ascenders(up.get(0), left.get(0))
                : new Ascenders(0, 0);
    }

    @Override
    public void close() {
        Leptonica1.pixDestroy(new PointerByReference(pix.getPointer()));
    }
}
