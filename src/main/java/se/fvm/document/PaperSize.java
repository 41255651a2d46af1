package se.fvm.document;

/** How large a page is, and at which resolution to work on it. */
final class PaperSize {

    /** Resolution of {@link Page#image()}: 300 dpi costs a tenth to a fifth more time and reads no better. */
    static final int WORKING_DPI = 200;

    /** A3 at 200 dpi is 7.7 million. */
    private static final long WORKING_PIXELS = 12_000_000;

    private static final double A4_LONG = 297 / 25.4;

    /** Shorter than A6, longer than A2: no sheet that anyone scans. */
    private static final double SHORTEST = 3;

    private static final double LONGEST = 25;

    private PaperSize() {}

    /** The working resolution for a page of so many inches: 200 dpi unless the page is very large. */
    static int workingDpi(double width, double height) {
        return Math.min(WORKING_DPI, dpiFor(width, height, WORKING_PIXELS));
    }

    /** The highest resolution at which a page of so many inches has at most so many pixels. */
    static int dpiFor(double width, double height, long pixels) {
        return (int) Math.max(1, Math.min(100_000, Math.sqrt(pixels / Math.max(1e-6, width * height))));
    }

    /**
     * The resolution of an image that is a page.
     *
     * @param claimed what its file says, 0 where it says nothing; believed where it makes a sheet of paper
     * @return the claim, else what makes it as long as A4
     */
    static int dpi(int width, int height, double claimed) {
        int longer = Math.max(width, height);
        if (claimed > 0) {
            double inches = longer / claimed;
            if (inches >= SHORTEST && inches <= LONGEST) {
                return (int) Math.max(1, Math.round(claimed));
            }
        }
        return (int) Math.max(1, Math.round(longer / A4_LONG));
    }
}
