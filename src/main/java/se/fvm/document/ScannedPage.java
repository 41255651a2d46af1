package se.fvm.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page that is an image: set upright at first use, then recognised. */
final class ScannedPage implements Page {

    private final int number;
    private final GreyImage scan;
    private final @Nullable String textLayer;
    private final Recogniser recogniser;

    private @Nullable Upright upright;
    private @Nullable PageText text;
    private @Nullable Boolean blank;
    private @Nullable Patches patches;
    private @Nullable List<Box> paragraphs;
    private final Map<Look, PageText> seen = new HashMap<>();

    private record Look(Box part, double scale, Layout layout) {}

    /**
     * A page.
     *
     * @param scan as scanned, at its own resolution
     * @param textLayer hidden text that came with it, or null
     */
    ScannedPage(int number, GreyImage scan, @Nullable String textLayer, Recogniser recogniser) {
        this.number = number;
        this.scan = scan;
        this.textLayer = textLayer;
        this.recogniser = recogniser;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public GreyImage image() {
        return upright().image();
    }

    @Override
    public PageText text() {
        PageText known = text;
        if (known == null) {
            known = recogniser.page(image());
            text = known;
        }
        return known;
    }

    @Override
    public Optional<String> textLayer() {
        return Optional.ofNullable(textLayer);
    }

    @Override
    public boolean blank() {
        Boolean known = blank;
        if (known == null) {
            known = Blankness.of(this, patches());
            blank = known;
        }
        return known;
    }

    @Override
    public List<Box> paragraphs() {
        if (text != null) {
            return List.of();
        }
        List<Box> known = paragraphs;
        if (known == null) {
            known = Paragraphs.of(patches(), image());
            paragraphs = known;
            // Asked for last; a page may be kept for long.
            patches = null;
        }
        return known;
    }

    @Override
    public PageText textWithout(List<Box> parts) {
        return text != null || parts.isEmpty() ? text() : recogniser.page(Pixels.without(image(), parts));
    }

    @Override
    public PageText read(Box part, double scale, Layout layout) {
        GreyImage image = image();
        Box on = part.intersection(new Box(0, 0, image.width(), image.height()));
        if (on.width() == 0 || on.height() == 0) {
            return PageText.EMPTY;
        }
        return seen.computeIfAbsent(
                new Look(on, scale, layout), look -> recogniser.part(upright().part(on, scale), on, scale, layout));
    }

    @Override
    public long bytes() {
        return scan.pixels().length + (upright == null ? 0L : upright.bytes());
    }

    private Patches patches() {
        Patches known = patches;
        if (known == null) {
            known = Patches.of(image());
            patches = known;
        }
        return known;
    }

    private Upright upright() {
        Upright known = upright;
        if (known == null) {
            known = Upright.of(scan, recogniser.orientation());
            upright = known;
        }
        return known;
    }
}
