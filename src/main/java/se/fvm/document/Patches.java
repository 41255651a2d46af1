package se.fvm.document;

import java.util.List;

/**
 * The patches of ink on a page, found at a resolution that is enough to tell letters, lines and strokes apart.
 *
 * @param image the page at {@value #DPI} dpi, or at its own resolution where that is lower
 * @param blobs in pixels of that image
 */
record Patches(GreyImage image, List<Blobs.Blob> blobs) {

    static final int DPI = 100;

    static Patches of(GreyImage page) {
        GreyImage small = page.dpi() > DPI ? Pixels.toDpi(page, DPI) : page;
        return new Patches(small, Blobs.of(Ink.of(small)));
    }
}
