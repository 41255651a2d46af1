package se.fvm.sample.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A printed typeface. Outlines come from the font files by way of FontBox: no installed font, no native rasteriser. */
public enum Face {
    SANS("Sans-Regular"),
    SANS_BOLD("Sans-Bold"),
    SANS_ITALIC("Sans-Italic"),
    SERIF("Serif-Regular"),
    SERIF_BOLD("Serif-Bold"),
    SERIF_ITALIC("Serif-Italic"),
    MONO("Mono-Regular"),
    MONO_BOLD("Mono-Bold"),
    WIDE_SANS("/net/sf/jasperreports/fonts/dejavu/", "DejaVuSans"),
    WIDE_SANS_BOLD("/net/sf/jasperreports/fonts/dejavu/", "DejaVuSans-Bold"),
    WIDE_SANS_ITALIC("/net/sf/jasperreports/fonts/dejavu/", "DejaVuSans-Oblique"),
    NARROW_SANS("/net/sf/jasperreports/fonts/dejavu/", "DejaVuSansCondensed"),
    NARROW_SANS_BOLD("/net/sf/jasperreports/fonts/dejavu/", "DejaVuSansCondensed-Bold"),
    NARROW_SANS_ITALIC("/net/sf/jasperreports/fonts/dejavu/", "DejaVuSansCondensed-Oblique"),
    SLAB("/net/sf/jasperreports/fonts/dejavu/", "DejaVuSerif"),
    SLAB_BOLD("/net/sf/jasperreports/fonts/dejavu/", "DejaVuSerif-Bold"),
    SLAB_ITALIC("/net/sf/jasperreports/fonts/dejavu/", "DejaVuSerif-Italic"),
    NARROW_SLAB("/net/sf/jasperreports/fonts/dejavu/", "DejaVuSerifCondensed"),
    NARROW_SLAB_BOLD("/net/sf/jasperreports/fonts/dejavu/", "DejaVuSerifCondensed-Bold"),
    NARROW_SLAB_ITALIC("/net/sf/jasperreports/fonts/dejavu/", "DejaVuSerifCondensed-Italic");

    private final String file;
    private final Map<Integer, Glyph> glyphs = new HashMap<>();
    private TrueTypeFont font;
    private CmapLookup lookup;

    Face(String style) {
        this("/liberation/", "Liberation" + style);
    }

    Face(String folder, String name) {
        file = folder + name + ".ttf";
    }

    record Glyph(GeneralPath outline, double advance) {}

    /** The font file, for embedding. */
    public InputStream open() {
        return Face.class.getResourceAsStream(file);
    }

    /** Width in points. */
    public double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> glyph(c).advance).sum() * size;
    }

    /** The outline at the origin, y downwards, in points. */
    public GeneralPath outline(String text, double size) {
        GeneralPath path = new GeneralPath();
        double x = 0;
        for (int c : text.codePoints().toArray()) {
            Glyph glyph = glyph(c);
            AffineTransform place = new AffineTransform(size, 0, 0, -size, x, 0);
            path.append(glyph.outline.getPathIterator(place), false);
            x += glyph.advance * size;
        }
        return path;
    }

    /** One character's outline with an em of 1, y upwards. */
    synchronized Glyph glyph(int codePoint) {
        return glyphs.computeIfAbsent(codePoint, this::load);
    }

    private Glyph load(int codePoint) {
        try {
            if (font == null) {
                font = new TTFParser().parse(new RandomAccessReadBuffer(open()));
                lookup = font.getUnicodeCmapLookup();
            }
            double em = font.getUnitsPerEm();
            int id = lookup.getGlyphId(codePoint);
            GlyphData data = font.getGlyph().getGlyph(id);
            GeneralPath path = data == null ? new GeneralPath() : data.getPath();
            path.transform(AffineTransform.getScaleInstance(1 / em, 1 / em));
            return new Glyph(path, font.getAdvanceWidth(id) / em);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
