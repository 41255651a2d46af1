package se.fvm.sample.scan;

import java.awt.image.BufferedImage;
import java.util.Set;
import se.fvm.sample.Dice;
import se.fvm.sample.draw.Sheet;

/**
 * A scanner with its settings.
 *
 * @param codec how it stores a page
 * @param dpi its resolution
 * @param damages what befalls the pages
 * @param quarters by how many quarters clockwise the pages lie turned in the pixels
 */
public record Scanner(Codec codec, int dpi, Set<Damage> damages, int quarters) {

    /** How a page is stored. */
    public enum Codec {
        G4,
        GREY,
        COLOUR
    }

    /**
     * A scanned page.
     *
     * @param image black and white, grey or RGB, as the codec wants it
     * @param quality of JPEG, 0 to 1
     * @param sheet what was scanned, for a text layer
     */
    public record Scan(BufferedImage image, Codec codec, int dpi, float quality, Sheet sheet) {}

    /** An office's usual settings. */
    public static Scanner usual(Dice dice) {
        Codec codec = dice.pick(Codec.G4, Codec.G4, Codec.G4, Codec.GREY, Codec.COLOUR);
        int dpi = codec == Codec.G4 ? dice.pick(200, 200, 300, 300, 300, 400) : dice.pick(150, 150, 200, 200, 300);
        return new Scanner(codec, dpi, Set.of(), 0);
    }

    /** A small file: for samples that are kept in the repository. */
    public static Scanner small(Dice dice) {
        Codec codec = dice.pick(Codec.G4, Codec.G4, Codec.G4, Codec.GREY);
        return new Scanner(codec, codec == Codec.G4 ? dice.pick(200, 200, 300) : 150, Set.of(), 0);
    }

    /** The same, with something that befalls the pages; it picks the codec where that would hide it. */
    public Scanner with(Damage damage) {
        Codec c = switch (damage) {
            case PHONE_PHOTO, COLOURED_PAPER, HIGHLIGHTER -> Codec.COLOUR;
            case NOISE, LOW_CONTRAST, SHADOW, STAINED, SHOW_THROUGH, HEAVY_JPEG, LAMP ->
                codec == Codec.G4 ? Codec.GREY : codec;
            case THIN, THICK, COPIED, FAX -> Codec.G4;
            default -> codec;
        };
        int d = c == codec ? dpi : c == Codec.G4 ? 200 : 150;
        Set<Damage> all = java.util.EnumSet.of(damage);
        all.addAll(damages);
        return new Scanner(c, damage == Damage.PHONE_PHOTO ? 150 : d, all, quarters);
    }

    public Scanner turned(int byQuarters) {
        return new Scanner(codec, dpi, damages, byQuarters);
    }

    public String tag() {
        return "scan-" + codec.name().toLowerCase(java.util.Locale.ROOT) + "-" + dpi;
    }

    /** Scans a sheet. */
    public Scan scan(Sheet sheet, Dice dice) {
        boolean photo = damages.contains(Damage.PHONE_PHOTO);
        double angle = damages.contains(Damage.SKEW) ? dice.pick(-1, 1) * dice.between(1.8, 4.5) : dice.bell(0.25);
        Picture picture = Picture.of(sheet, dpi, codec == Codec.COLOUR, angle, aside(dice), dice.bell(2));
        Effects effects = new Effects(picture, dpi, dice);
        effects.ordinary();
        for (Damage damage : Damage.values()) {
            if (damages.contains(damage)) {
                effects.apply(damage);
            }
        }
        if (photo) {
            picture = PhonePhoto.of(picture, dice);
            Effects light = new Effects(picture, dpi, dice);
            light.apply(Damage.SHADOW);
            light.noise(4);
        }
        picture = picture.turned(quarters);
        int threshold =
                damages.contains(Damage.THICK) ? 205 : damages.contains(Damage.THIN) ? 120 : dice.whole(120, 165);
        BufferedImage image = codec == Codec.G4 ? picture.bitonal(threshold) : picture.image();
        return new Scan(
                image,
                codec,
                dpi,
                (float) (damages.contains(Damage.HEAVY_JPEG) ? 0.12 : dice.between(0.45, 0.7)),
                sheet);
    }

    /** By how many points the sheet lies off the glass. */
    private double aside(Dice dice) {
        double little = dice.bell(2);
        return damages.contains(Damage.CROPPED) ? dice.pick(-1, 1) * dice.between(18, 34) : little;
    }
}
