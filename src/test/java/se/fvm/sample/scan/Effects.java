package se.fvm.sample.scan;

import java.util.function.IntUnaryOperator;
import se.fvm.sample.Dice;

/** Changes a picture in place, as a scanner, a copier and careless hands do. */
final class Effects {
    private final Picture picture;
    private final Dice dice;
    private final int dpi;
    private final Shades shades;

    Effects(Picture picture, int dpi, Dice dice) {
        this.picture = picture;
        this.dpi = dpi;
        this.dice = dice;
        shades = new Shades(picture, dpi, dice);
    }

    void apply(Damage damage) {
        switch (damage) {
            case NOISE -> noise(dice.between(14, 26));
            case BLUR -> {
                soften();
                soften();
                if (dpi >= 200) {
                    soften();
                }
            }
            case SPECKLE -> shades.speckle();
            case FOLD_LINES -> shades.folds();
            case SHADOW -> shades.shadow();
            case BLACK_BORDER -> shades.border();
            case PUNCH_HOLES -> shades.holes();
            case LOW_CONTRAST -> tones(v -> 105 + v * 110 / 255);
            case THIN -> tones(v -> Math.min(255, v * 3 / 2 + 30));
            case THICK -> soften();
            case STAINED -> shades.stain();
            case STREAK -> shades.streak();
            case SHOW_THROUGH -> showThrough();
            case CURL -> curl();
            case COPIED -> {
                soften();
                soften();
                tones(v -> (v - 128) * 3 + 128);
                noise(18);
                soften();
                tones(v -> (v - 128) * 3 + 110);
            }
            case DOG_EAR -> shades.dogEar();
            case STAPLE -> shades.staple();
            case FAX -> {
                soften();
                shades.lostLines();
            }
            case LOW_TONER -> shades.lowToner();
            case COLOURED_PAPER ->
                tint(dice.pick(
                        new double[] {1, 0.97, 0.72},
                        new double[] {0.8, 0.93, 1},
                        new double[] {0.84, 1, 0.82},
                        new double[] {1, 0.85, 0.88}));
            case HIGHLIGHTER -> shades.highlighter();
            case LAMP -> {
                shades.lamp();
                soften();
                noise(5);
            }
            case SKEW, PHONE_PHOTO, HEAVY_JPEG, CROPPED -> {}
        }
    }

    /** What every scanner does: paper that is not quite white, ink that is not quite black, a little unrest. */
    void ordinary() {
        int white = dice.whole(244, 255);
        int black = dice.whole(0, 35);
        tones(v -> black + v * (white - black) / 255);
        if (dice.chance(0.5)) {
            soften();
        }
        noise(dice.between(1, 4));
    }

    /** Lets only some of each colour back from the paper. */
    private void tint(double[] shares) {
        for (int p = 0; p < picture.planes.length; p++) {
            byte[] plane = picture.planes[p];
            double share = shares[p % shares.length];
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (byte) ((plane[i] & 255) * share);
            }
        }
    }

    void tones(IntUnaryOperator curve) {
        byte[] map = new byte[256];
        for (int v = 0; v < 256; v++) {
            map[v] = (byte) Math.max(0, Math.min(255, curve.applyAsInt(v)));
        }
        for (byte[] plane : picture.planes) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = map[plane[i] & 255];
            }
        }
    }

    /** Convolves with 1 2 1 both ways. */
    void soften() {
        int w = picture.width;
        int h = picture.height;
        for (byte[] plane : picture.planes) {
            for (int y = 0; y < h; y++) {
                int before = plane[y * w] & 255;
                for (int x = 1; x + 1 < w; x++) {
                    int i = y * w + x;
                    int here = plane[i] & 255;
                    plane[i] = (byte) (before + 2 * here + (plane[i + 1] & 255) + 2 >> 2);
                    before = here;
                }
            }
            byte[] above = new byte[w];
            System.arraycopy(plane, 0, above, 0, w);
            for (int y = 1; y + 1 < h; y++) {
                for (int x = 0; x < w; x++) {
                    int i = y * w + x;
                    byte here = plane[i];
                    plane[i] = (byte) ((above[x] & 255) + 2 * (here & 255) + (plane[i + w] & 255) + 2 >> 2);
                    above[x] = here;
                }
            }
        }
    }

    void noise(double deviation) {
        int[] table = new int[4096];
        for (int i = 0; i < table.length; i++) {
            table[i] = (int) Math.round(dice.bell(deviation));
        }
        for (byte[] plane : picture.planes) {
            long state = dice.next();
            for (int i = 0; i < plane.length; i++) {
                state = state * 6364136223846793005L + 1442695040888963407L;
                int v = (plane[i] & 255) + table[(int) (state >>> 52)];
                plane[i] = (byte) (v < 0 ? 0 : Math.min(v, 255));
            }
        }
    }

    private void showThrough() {
        int w = picture.width;
        double strength = dice.between(0.1, 0.22);
        for (byte[] plane : picture.planes) {
            for (int y = 0; y < picture.height; y++) {
                byte[] row = new byte[w];
                System.arraycopy(plane, y * w, row, 0, w);
                int other = Math.max(0, y - dpi / 7);
                for (int x = 0; x < w; x++) {
                    int back = 255 - (other == y ? row[w - 1 - x] & 255 : plane[other * w + w - 1 - x] & 255);
                    plane[y * w + x] = (byte) Math.max(0, (row[x] & 255) - (int) (back * strength));
                }
            }
        }
    }

    /** Moves columns up and down along a wave. */
    private void curl() {
        double high = dpi * dice.between(0.04, 0.1);
        double length = picture.width * dice.between(0.8, 1.6);
        double start = dice.between(0, Math.PI * 2);
        int w = picture.width;
        int h = picture.height;
        for (byte[] plane : picture.planes) {
            byte[] column = new byte[h];
            for (int x = 0; x < w; x++) {
                int shift = (int) Math.round(high * StrictMath.sin(start + x * Math.PI * 2 / length));
                for (int y = 0; y < h; y++) {
                    column[y] = plane[Math.max(0, Math.min(h - 1, y + shift)) * w + x];
                }
                for (int y = 0; y < h; y++) {
                    plane[y * w + x] = column[y];
                }
            }
        }
    }
}
