package se.fvm.sample.scan;

/** What can befall a page between the printer and the mail. */
public enum Damage {
    NOISE,
    BLUR,
    SPECKLE,
    FOLD_LINES,
    SHADOW,
    BLACK_BORDER,
    PUNCH_HOLES,
    LOW_CONTRAST,
    THIN,
    THICK,
    SKEW,
    STAINED,
    /** A line down every page, from dust on a feeder's glass. */
    STREAK,
    /** The other side of the paper shines through. */
    SHOW_THROUGH,
    /** A sheet that did not lie flat. */
    CURL,
    /** A copy of a copy. */
    COPIED,
    HEAVY_JPEG,
    /** A strip at the edge is missing. */
    CROPPED,
    PHONE_PHOTO;

    public String tag() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
