package se.fvm.document;

import org.jspecify.annotations.Nullable;

/** A scan as a person would hold it: upright, its lines level, its paper evenly white, at the working resolution. */
final class Upright {

    /** Below this Tesseract follows the lines by itself, and turning would only blur them. */
    private static final double LEAST_SKEW = 0.3;

    /** Leptonica calls a skew sure from here on. */
    private static final double SKEW_CONFIDENCE = 3;

    private final GreyImage image;
    private final double radians;
    private final boolean shadowed;
    private @Nullable GreyImage finer;
    private boolean evened;

    private Upright(GreyImage image, double radians, boolean shadowed, @Nullable GreyImage finer) {
        this.image = image;
        this.radians = radians;
        this.shadowed = shadowed;
        this.finer = finer;
    }

    static Upright of(GreyImage scan, OrientationModel model) {
        double width = (double) scan.width() / scan.dpi();
        double height = (double) scan.height() / scan.dpi();
        GreyImage working = Pixels.toDpi(scan, PaperSize.workingDpi(width, height));
        boolean isFiner = working.dpi() < scan.dpi();
        Background background = Background.of(working);
        boolean shadowed = !background.isEven();
        working = shadowed ? background.flattened() : working;
        Ink ink = Ink.of(working);
        int quarters = Orientation.quarters(working, ink, model);
        if (quarters != 0) {
            working = Pixels.turned(working, quarters);
            ink = Ink.of(working);
        }
        double radians = skew(ink);
        GreyImage level = radians == 0 ? working : Pixels.tilted(working, radians);
        return new Upright(level, radians, shadowed, isFiner ? Pixels.turned(scan, quarters) : null);
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

    /** How many bytes its pixels take, those of the scan that it was made of left out. */
    long bytes() {
        return image.pixels().length;
    }

    /** A part of {@link #image()} enlarged, from the scan itself where that is finer. */
    GreyImage part(Box part, double scale) {
        int dpi = (int) Math.round(image.dpi() * scale);
        if (finer == null || scale <= 1) {
            return Pixels.scaled(image.crop(part), scale, dpi);
        }
        GreyImage scan = evenly(finer);
        double factor = (double) scan.width() / image.width();
        Box there = part.scaled(factor);
        GreyImage cut = radians == 0
                ? scan.crop(there)
                : Pixels.sampled(
                        scan, there.width(), there.height(), Pixels.Tilt.of(scan, radians), there.x(), there.y());
        return Pixels.scaled(cut, scale / factor, dpi);
    }

    /** The scan with its shadows taken out as in the image; done once, when a part is first asked for. */
    private GreyImage evenly(GreyImage scan) {
        if (!shadowed || evened) {
            return scan;
        }
        evened = true;
        GreyImage even = Background.of(scan).flattened();
        finer = even;
        return even;
    }
}
