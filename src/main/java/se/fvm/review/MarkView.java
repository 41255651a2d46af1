package se.fvm.review;

import se.fvm.document.Box;

/**
 * A place on a page that speaks for a fact.
 *
 * @param number the fact's number
 * @param name the fact's name in the ledger
 * @param label the fact's name in Swedish
 * @param text what stands there; from outside, to be shown as text
 * @param dpi resolution of the box
 */
record MarkView(int number, String name, String label, String text, Box box, int dpi) {

    /** The same mark on an image of another resolution, with air around it. */
    MarkView at(int resolution) {
        return new MarkView(
                number, name, label, text, box.scaled((double) resolution / dpi).grown(6), resolution);
    }

    Picture.Mark drawn() {
        return new Picture.Mark(number, box, dpi);
    }
}
