package se.fvm.document;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a thread needs to recognise pages: the text engine and the orientation model, each started when first used. */
final class Recogniser implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Recogniser.class);

    /** Tesseract misses letters that touch the edge of what it is given. */
    private static final int MARGIN = 12;

    private final OcrEngine engine;
    private final OrientationModel orientation = new OrientationModel();

    Recogniser(DocumentLimits limits) {
        engine = new OcrEngine(limits.recognition());
    }

    OrientationModel orientation() {
        return orientation;
    }

    /** The text of a whole page. */
    PageText page(GreyImage page) {
        return text(engine.recognise(page, Page.Layout.PAGE));
    }

    /**
     * The text of a part of a page.
     *
     * @param part its pixels
     * @param at where it lies on the page
     * @param scale by how much it is larger than on the page
     */
    PageText part(GreyImage part, Box at, double scale, Page.Layout layout) {
        List<Line> found;
        try {
            found = engine.recognise(Pixels.framed(part, MARGIN), layout);
        } catch (RecognitionTimeoutException e) {
            log.warn("a second look at a part of a page brought nothing: {}", e.getMessage());
            return PageText.EMPTY;
        }
        List<Line> lines = new ArrayList<>();
        for (Line line : found) {
            List<Word> words = line.words().stream()
                    .map(w -> new Word(w.text(), onPage(w.box(), at, scale), w.confidence()))
                    .toList();
            lines.add(new Line(words, line.block()));
        }
        return text(lines);
    }

    private static Box onPage(Box box, Box at, double scale) {
        int x = at.x() + (int) Math.round((box.x() - MARGIN) / scale);
        int y = at.y() + (int) Math.round((box.y() - MARGIN) / scale);
        return new Box(x, y, (int) Math.ceil(box.width() / scale), (int) Math.ceil(box.height() / scale));
    }

    private static PageText text(List<Line> lines) {
        return lines.isEmpty() ? PageText.EMPTY : new PageText(lines, PageText.Source.OCR);
    }

    @Override
    public void close() {
        engine.close();
        orientation.close();
    }
}
