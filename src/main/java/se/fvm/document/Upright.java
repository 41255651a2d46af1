package se.fvm.document;

/** A scan as a person would hold it: turned upright, its lines level, at the working resolution. */
final class Upright {

    /** Below this Tesseract follows the lines by itself, and turning would only blur them. */
    private static final double LEAST_SKEW = 0.3;

    /** Leptonica calls a skew sure from here on. */
    private static final double SKEW_CONFIDENCE = 3;

    private final GreyImage image;
    private final GreyImage original;
    private final double radians;

    private Upright(GreyImage image, GreyImage original, double radians) {
        this.image = image;
        this.original = original;
        this.radians = radians;
    }

    static Upright of(GreyImage scan, OrientationModel model) {
        double width = (double) scan.width() / scan.dpi();
        double height = (double) scan.height() / scan.dpi();
        GreyImage working = Pixels.toDpi(scan, PaperSize.workingDpi(width, height));
        boolean finer = working.dpi() < scan.dpi();
        Ink ink = Ink.of(working);
        int quarters = Orientation.quarters(working, ink, model);
        if (quarters != 0) {
            working = Pixels.turned(working, quarters);
            ink = Ink.of(working);
        }
        double radians = skew(ink);
        GreyImage level = radians == 0 ? working : Pixels.tilted(working, radians);
        return new Upright(level, finer ? Pixels.turned(scan, quarters) : working, radians);
    }

    private static double skew(Ink ink) {
        try (Bitmap bitmap = Bitmap.of(ink)) {
            Bitmap.Skew skew = bitmap.skew();
            boolean sure = skew.confidence() >= SKEW_CONFIDENCE && Math.abs(skew.angle()) >= LEAST_SKEW;
            return sure ? Math.toRadians(skew.angle()) : 0;
        }
    }

    GreyImage image() {
        return image;
    }

    /** A part of {@link #image()} enlarged, from the scan itself where that is finer. */
    GreyImage part(Box part, double scale) {
        int dpi = (int) Math.round(image.dpi() * scale);
        if (original.dpi() <= image.dpi() || scale <= 1) {
            return Pixels.scaled(image.crop(part), scale, dpi);
        }
        double finer = (double) original.width() / image.width();
        Box there = part.scaled(finer);
        GreyImage cut = radians == 0
                ? original.crop(there)
                : Pixels.sampled(
                        original,
                        there.width(),
                        there.height(),
                        Pixels.Tilt.of(original, radians),
                        there.x(),
                        there.y());
        return Pixels.scaled(cut, scale / finer, dpi);
    }
}
