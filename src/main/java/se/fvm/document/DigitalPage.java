package se.fvm.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A born-digital page: its text is known, its image is drawn when it is first asked for. */
final class DigitalPage implements Page {

    private final int number;
    private final Size size;
    private final Drawing drawing;
    private final PageText text;
    private final Recogniser recogniser;
    private @Nullable GreyImage image;

    /** Draws a page. */
    interface Drawing {
        GreyImage draw() throws IOException;
    }

    /** What a page's image measures, in pixels, and its resolution. */
    record Size(int width, int height, int dpi) {}

    DigitalPage(int number, Size size, Drawing drawing, PageText text, Recogniser recogniser) {
        this.number = number;
        this.size = size;
        this.drawing = drawing;
        this.text = text;
        this.recogniser = recogniser;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public GreyImage image() {
        GreyImage known = image;
        if (known == null) {
            try {
                known = drawing.draw();
            } catch (IOException e) {
                throw new UncheckedIOException("page " + number + " cannot be drawn", e);
            }
            image = known;
        }
        return known;
    }

    @Override
    public int width() {
        return size.width();
    }

    @Override
    public int height() {
        return size.height();
    }

    @Override
    public int dpi() {
        return size.dpi();
    }

    @Override
    public long bytes() {
        return image == null ? 0 : image.pixels().length;
    }

    @Override
    public PageText text() {
        return text;
    }

    @Override
    public Optional<String> textLayer() {
        return Optional.empty();
    }

    @Override
    public boolean blank() {
        return text.lines().isEmpty();
    }

    @Override
    public PageText read(Box part, double scale, Layout layout) {
        Box on = part.intersection(new Box(0, 0, size.width(), size.height()));
        if (on.width() == 0 || on.height() == 0) {
            return PageText.EMPTY;
        }
        GreyImage cut = Pixels.scaled(image().crop(on), scale, (int) Math.round(size.dpi() * scale));
        return recogniser.part(cut, on, scale, layout);
    }
}
