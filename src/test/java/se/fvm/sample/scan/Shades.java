package se.fvm.sample.scan;

import se.fvm.sample.Dice;

/** Darkens parts of a picture: dirt, folds, shadows, borders, holes. */
final class Shades {
    private final Picture picture;
    private final int dpi;
    private final Dice dice;

    Shades(Picture picture, int dpi, Dice dice) {
        this.picture = picture;
        this.dpi = dpi;
        this.dice = dice;
    }

    void speckle() {
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

    void folds() {
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

    void shadow() {
        double angle = dice.between(0, Math.PI * 2);
        double deep = dice.between(0.25, 0.45);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        darken((x, y) -> {
            double t = 0.5 + cos * ((double) x / picture.width - 0.5) + sin * ((double) y / picture.height - 0.5);
            return 1 - deep * Math.max(0, Math.min(1, t));
        });
    }

    void stain() {
        double cx = picture.width * dice.between(0.2, 0.8);
        double cy = picture.height * dice.between(0.2, 0.8);
        double radius = dpi * dice.between(1.1, 1.7);
        double ring = dpi * 0.06;
        darken((x, y) -> {
            double d = Math.abs(StrictMath.hypot(x - cx, y - cy) - radius);
            return d < ring ? 0.75 : 1;
        });
    }

    void border() {
        int left = (int) (dpi * dice.between(0.05, 0.3));
        int top = (int) (dpi * dice.between(0.05, 0.25));
        double slope = dice.between(-0.01, 0.01);
        darken((x, y) -> x < left + y * slope || y < top - x * slope || x > picture.width - left * 0.7 ? 0.06 : 1);
    }

    void holes() {
        int x = (int) (dpi * 0.45);
        int middle = picture.height / 2;
        int gap = (int) (dpi * 40 / 25.4);
        boolean four = dice.chance(0.4);
        for (int i : four ? new int[] {-2, -1, 1, 2} : new int[] {-1, 1}) {
            int y = middle + (int) (gap * (Math.abs(i) == 2 ? Math.signum(i) * 1.4 : i * 0.5 * (four ? 0.53 : 1)));
            blot(x, y, (int) (dpi * 3 / 25.4), dice.whole(10, 80));
        }
    }

    void streak() {
        int x = (int) (picture.width * dice.between(0.15, 0.9));
        int wide = Math.max(1, dpi / dice.whole(90, 200));
        darken((px, y) -> px >= x && px < x + wide ? 0.35 : 1);
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
