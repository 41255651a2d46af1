package se.fvm.document;

import java.util.Optional;

/** A born-digital page: its text is known, its image is drawn. */
final class DigitalPage implements Page {

    private final int number;
    private final GreyImage image;
    private final PageText text;
    private final Recogniser recogniser;

    DigitalPage(int number, GreyImage image, PageText text, Recogniser recogniser) {
        this.number = number;
        this.image = image;
        this.text = text;
        this.recogniser = recogniser;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public GreyImage image() {
        return image;
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
        Box on = part.intersection(new Box(0, 0, image.width(), image.height()));
        if (on.width() == 0 || on.height() == 0) {
            return PageText.EMPTY;
        }
        GreyImage cut = Pixels.scaled(image.crop(on), scale, (int) Math.round(image.dpi() * scale));
        return recogniser.part(cut, on, scale, layout);
    }
}
