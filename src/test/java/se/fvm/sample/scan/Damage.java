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
    PHONE_PHOTO;

    public String tag() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
