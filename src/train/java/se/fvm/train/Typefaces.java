package se.fvm.train;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The TrueType faces of a folder that can write what lines of an agreement hold. */
final class Typefaces {

    private static final String NEEDED = "0123456789-/.,:aeinortskdKB";

    private Typefaces() {}

    /** One character's outline with an em of 1, y downwards. */
    record Glyph(GeneralPath outline, double advance) {}

    /** A face, read once. */
    static final class Face {
        private final TrueTypeFont font;
        private final CmapLookup lookup;
        private final String name;
        private final Map<Integer, Optional<Glyph>> glyphs = new HashMap<>();

        Face(Path file) throws IOException {
            name = file.getFileName().toString();
            font = new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(file)));
            lookup = font.getUnicodeCmapLookup();
        }

        String name() {
            return name;
        }

        boolean writes(String text) {
            return text.chars().allMatch(c -> c == ' ' || glyph(c).isPresent());
        }

        synchronized Optional<Glyph> glyph(int c) {
            return glyphs.computeIfAbsent(c, this::load);
        }

        private Optional<Glyph> load(int c) {
            try {
                int id = lookup.getGlyphId(c);
                if (id == 0) {
                    return Optional.empty();
                }
                double em = font.getUnitsPerEm();
                GlyphData data = font.getGlyph().getGlyph(id);
                if (data == null) {
                    return Optional.empty();
                }
                GeneralPath path = data.getPath();
                path.transform(AffineTransform.getScaleInstance(1 / em, -1 / em));
                return Optional.of(new Glyph(path, font.getAdvanceWidth(id) / em));
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
    }

    static List<Face> in(Path folder) throws IOException {
        List<Face> faces = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".ttf")).sorted().toList()) {
                Face face = new Face(file);
                if (face.writes(NEEDED)) {
                    faces.add(face);
                }
            }
        }
        if (faces.isEmpty()) {
            throw new IOException("No usable .ttf file under " + folder);
        }
        return faces;
    }
}
