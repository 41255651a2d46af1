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
    PHONE_PHOTO,
    /** A corner folded over. */
    DOG_EAR,
    /** A staple and its shadow. */
    STAPLE,
    /** Sent by fax: coarse, with lines that were lost. */
    FAX,
    /** Toner that ran out along the page. */
    LOW_TONER,
    COLOURED_PAPER,
    /** A marker drawn over some lines. */
    HIGHLIGHTER,
    /** A photo under a lamp: the middle bright, the edges dark, not sharp. */
    LAMP;

    public String tag() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
