package se.fvm.document;

import java.util.List;
import java.util.Optional;

/**
 * One page, upright, as a person would hold it. Image and text are made when they are first asked for and kept until
 * the page is let go; a page belongs to one thread.
 */
public interface Page {

    /** 1-based number of the page within its file. */
    int number();

    /**
     * The page's image at the working resolution (200 dpi unless the page is very large), turned upright and
     * deskewed. Positions of words refer to it.
     */
    GreyImage image();

    /** Width of {@link #image()} in pixels, known without making it where that is possible. */
    default int width() {
        return image().width();
    }

    /** Height of {@link #image()} in pixels. */
    default int height() {
        return image().height();
    }

    /** Resolution of {@link #image()} in dots per inch. */
    default int dpi() {
        return image().dpi();
    }

    /**
     * The text of the whole page: its glyphs where it is born digital, else recognised from the image.
     *
     * @throws RecognitionTimeoutException if recognising it was given up at the limit of time
     */
    PageText text();

    /**
     * The paragraphs of running text, found by their shape; none where recognising them costs nothing.
     *
     * @return their boxes in pixels of {@link #image()}, from the top
     */
    default List<Box> paragraphs() {
        return List.of();
    }

    /**
     * The text of the page without some of its parts, which are not recognised.
     *
     * @param parts in pixels of {@link #image()}
     * @throws RecognitionTimeoutException if recognising it was given up at the limit of time
     */
    default PageText textWithout(List<Box> parts) {
        return text();
    }

    /**
     * What a hidden text layer over a scan says, without positions. A hint only: it may be spaced out, mis-mapped or
     * of another document altogether.
     */
    Optional<String> textLayer();

    /** Whether there is nothing on the page: no glyphs, and no more ink than dust and shadow leave. */
    boolean blank();

    /**
     * Recognises a part of the page once more.
     *
     * @param part in pixels of {@link #image()}
     * @param scale by how much to enlarge the part first, 0.5 to 4; taken from the original image where that has more
     *     pixels than {@link #image()}
     * @param layout what to expect there
     * @return the text; none if recognising it was given up at the limit of time
     */
    PageText read(Box part, double scale, Layout layout);

    /** How many bytes of pixels the page holds at the moment, for whoever keeps pages. */
    default long bytes() {
        return (long) width() * height();
    }

    /** What a part of a page looks like. */
    enum Layout {
        /** Columns, tables, anything. */
        PAGE,
        /** One block of even text. */
        BLOCK,
        /** One line. */
        LINE,
        /** Words here and there, as in a form or a stamp. */
        SPARSE
    }
}
