package se.fvm.sample.scan;

import java.util.function.IntUnaryOperator;
import se.fvm.sample.Dice;

/** Changes a picture in place, as a scanner, a copier and careless hands do. */
final class Effects {
    private final Picture picture;
    private final Dice dice;
    private final int dpi;

    Effects(Picture picture, int dpi, Dice dice) {
        this.picture = picture;
        this.dpi = dpi;
        this.dice = dice;
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
            case SPECKLE -> speckle();
            case FOLD_LINES -> folds();
            case SHADOW -> shadow();
            case BLACK_BORDER -> border();
            case PUNCH_HOLES -> holes();
            case LOW_CONTRAST -> tones(v -> 105 + v * 110 / 255);
            case THIN -> tones(v -> Math.min(255, v * 3 / 2 + 30));
            case THICK -> soften();
            case STAINED -> stain();
            case SKEW, PHONE_PHOTO -> {}
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

    private void speckle() {
        int dots = dice.whole(400, 1500);
        for (int i = 0; i < dots; i++) {
            int size = Math.max(1, (int) (dpi / 200.0 * dice.between(0.6, 2.6)));
            blot(dice.whole(0, picture.width - 1), dice.whole(0, picture.height - 1), size, dice.whole(0, 110));
        }
    }

    private void blot(int cx, int cy, int radius, int tone) {
        for (int y = Math.max(0, cy - radius); y <= Math.min(picture.height - 1, cy + radius); y++) {
            for (int x = Math.max(0, cx - radius); x <= Math.min(picture.width - 1, cx + radius); x++) {
                if ((x - cx) * (x - cx) + (y - cy) * (y - cy) <= radius * radius) {
                    for (byte[] plane : picture.planes) {
                        plane[y * picture.width + x] = (byte) tone;
                    }
                }
            }
        }
    }

    private void folds() {
        for (int third = 1; third <= 2; third++) {
            double y0 = picture.height * third / 3.0 + dice.bell(picture.height * 0.01);
            double slope = dice.bell(0.004);
            double half = dpi / 200.0 * dice.between(2, 5);
            darken((x, y) -> {
                double d = Math.abs(y - y0 - x * slope);
                return d < half ? 1 - 0.3 * (1 - d / half) : 1;
            });
        }
    }

    private void shadow() {
        double angle = dice.between(0, Math.PI * 2);
        double deep = dice.between(0.25, 0.45);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        darken((x, y) -> {
            double t = 0.5 + cos * ((double) x / picture.width - 0.5) + sin * ((double) y / picture.height - 0.5);
            return 1 - deep * Math.max(0, Math.min(1, t));
        });
    }

    private void stain() {
        double cx = picture.width * dice.between(0.2, 0.8);
        double cy = picture.height * dice.between(0.2, 0.8);
        double radius = dpi * dice.between(1.1, 1.7);
        double ring = dpi * 0.06;
        darken((x, y) -> {
            double d = Math.abs(StrictMath.hypot(x - cx, y - cy) - radius);
            return d < ring ? 0.75 : 1;
        });
    }

    private void border() {
        int left = (int) (dpi * dice.between(0.05, 0.3));
        int top = (int) (dpi * dice.between(0.05, 0.25));
        double slope = dice.between(-0.01, 0.01);
        darken((x, y) -> x < left + y * slope || y < top - x * slope || x > picture.width - left * 0.7 ? 0.06 : 1);
    }

    private void holes() {
        int x = (int) (dpi * 0.45);
        int middle = picture.height / 2;
        int gap = (int) (dpi * 40 / 25.4);
        boolean four = dice.chance(0.4);
        for (int i : four ? new int[] {-2, -1, 1, 2} : new int[] {-1, 1}) {
            int y = middle + (int) (gap * (Math.abs(i) == 2 ? Math.signum(i) * 1.4 : i * 0.5 * (four ? 0.53 : 1)));
            blot(x, y, (int) (dpi * 3 / 25.4), dice.whole(10, 80));
        }
    }

    private interface Light {
        double at(int x, int y);
    }

    private void darken(Light light) {
        for (int y = 0; y < picture.height; y++) {
            for (int x = 0; x < picture.width; x++) {
                double factor = light.at(x, y);
                if (factor < 1) {
                    for (byte[] plane : picture.planes) {
                        int i = y * picture.width + x;
                        plane[i] = (byte) ((plane[i] & 255) * factor);
                    }
                }
            }
        }
    }
}
