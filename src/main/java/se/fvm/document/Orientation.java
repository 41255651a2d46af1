package se.fvm.document;

/** Finds which way up a page lies. */
final class Orientation {

    /** From here on the ascenders and descenders leave no doubt: Leptonica's own threshold. */
    private static final double SURE = 8;

    /** And one direction has to be this much clearer than the other. */
    private static final double CLEARER = 2.5;

    /** How sure Tesseract's model has to be for a page to be turned. */
    private static final double MODEL_SURE = 2;

    private Orientation() {}

    /** How many times to turn the page clockwise by 90 degrees, 0 to 3. */
    static int quarters(GreyImage page, Ink ink, OrientationModel model) {
        Bitmap.Ascenders found;
        try (Bitmap bitmap = Bitmap.of(ink)) {
            found = bitmap.ascenders();
        }
        double up = Math.abs(found.up());
        double left = Math.abs(found.left());
        if (up >= SURE && up >= CLEARER * left) {
            return found.up() > 0 ? 0 : 2;
        }
        if (left >= SURE && left >= CLEARER * up) {
            return found.left() > 0 ? 1 : 3;
        }
        OrientationModel.Answer answer = model.ask(page);
        return answer.confidence() >= MODEL_SURE ? answer.quarters() : 0;
    }
}
