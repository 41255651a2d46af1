package se.fvm.document;

import java.util.List;
import java.util.regex.Pattern;

/** Tells whether the glyphs of a page say what they show; a font without a proper table makes rubbish of them. */
final class GlyphQuality {

    private static final double MOST = 0.85;
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final Pattern VOWEL = Pattern.compile("[aeiouyåäöéAEIOUYÅÄÖÉ]");

    private GlyphQuality() {}

    /** Whether there is text, nearly all of it mapped to characters, and most of its words have a vowel. */
    static boolean readable(List<Glyph> glyphs, List<Line> lines) {
        long inked = glyphs.stream().filter(g -> !g.blank()).count();
        long mapped =
                glyphs.stream().filter(g -> !g.blank() && isText(g.text())).count();
        if (mapped == 0 || mapped < MOST * inked) {
            return false;
        }
        String text = new PageText(lines, PageText.Source.GLYPHS).text();
        List<String> words = WORD.matcher(text).results().map(m -> m.group()).toList();
        long spoken = words.stream().filter(w -> VOWEL.matcher(w).find()).count();
        long letters = text.chars().filter(Character::isLetterOrDigit).count();
        return spoken >= MOST * words.size() && 2 * letters >= mapped;
    }

    /** The direction of most glyphs: how many times by 90 degrees they are turned clockwise. */
    static int quarters(List<Glyph> glyphs) {
        int[] count = new int[4];
        for (Glyph glyph : glyphs) {
            if (glyph.quarters() >= 0) {
                count[glyph.quarters()]++;
            }
        }
        int most = 0;
        for (int i = 1; i < count.length; i++) {
            most = count[i] > count[most] ? i : most;
        }
        return most;
    }

    private static boolean isText(@org.jspecify.annotations.Nullable String text) {
        return text != null
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c)
                                || c == 0xFFFD
                                || Character.getType(c) == Character.PRIVATE_USE
                                || !Character.isDefined(c));
    }
}
