package se.fvm.document;

import java.util.Optional;

/** A page that asks another one for everything; what a test wants otherwise it overrides. */
public abstract class ForwardingPage implements Page {

    private final Page page;

    protected ForwardingPage(Page page) {
        this.page = page;
    }

    @Override
    public int number() {
        return page.number();
    }

    @Override
    public int width() {
        return page.width();
    }

    @Override
    public int height() {
        return page.height();
    }

    @Override
    public int dpi() {
        return page.dpi();
    }

    @Override
    public GreyImage image() {
        return page.image();
    }

    @Override
    public PageText text() {
        return page.text();
    }

    @Override
    public Optional<String> textLayer() {
        return page.textLayer();
    }

    @Override
    public boolean blank() {
        return page.blank();
    }

    @Override
    public PageText read(Box part, double scale, Layout layout) {
        return page.read(part, scale, layout);
    }
}
