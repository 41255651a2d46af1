package se.fvm.document;

import java.time.Duration;

/**
 * What a file from outside may cost, so that no mail brings the service down. What goes past a limit is kept and
 * flagged as {@link Problem#TOO_LARGE}, never dropped.
 *
 * @param depth how many containers may lie in each other (mail in zip in mail ...)
 * @param files how many files one mail may hold
 * @param expandedBytes how many bytes all files taken out of one mail may have together
 * @param pages how many pages a file may have
 * @param imagePixels how many pixels an image may have to be decoded at all
 * @param pagePixels how many pixels of a page are kept; an image with more is taken at half, a third ... of its
 *     resolution
 * @param recognition how long recognising the text of a page, or of a part of it, may take, in wall time, looked at
 *     between words; a page past it is flagged as {@link Problem#TOO_SLOW}
 */
public record DocumentLimits(
        int depth, int files, long expandedBytes, int pages, long imagePixels, long pagePixels, Duration recognition) {

    /** A full page takes some seconds, also on a busy machine; what takes this long is noise that looks like letters. */
    private static final Duration RECOGNITION = Duration.ofMinutes(2);

    /**
     * Eight containers deep, 500 files, 1 GiB, 400 pages, images up to 400 million pixels (A3 at 1200 dpi) kept at 40 million (A4 at 600 dpi is 35).
     */
    public static final DocumentLimits DEFAULTS = new DocumentLimits(8, 500, 1L << 30, 400, 400_000_000, 40_000_000);

    /** With the usual limit of time. */
    public DocumentLimits(int depth, int files, long expandedBytes, int pages, long imagePixels, long pagePixels) {
        this(depth, files, expandedBytes, pages, imagePixels, pagePixels, RECOGNITION);
    }

    public DocumentLimits {
        if (recognition.toMillis() < 1) {
            throw new IllegalArgumentException("recognition takes at least 1 ms");
        }
        if (depth < 1 || files < 1 || expandedBytes < 1 || pages < 1 || imagePixels < 1 || pagePixels < 1) {
            throw new IllegalArgumentException("every limit is at least 1");
        }
    }
}
