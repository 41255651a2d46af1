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

    /** A corner that is folded over: its shadow, and the grey back of the paper. */
    void dogEar() {
        double size = dpi * dice.between(0.35, 0.8);
        boolean left = dice.chance(0.5);
        boolean top = dice.chance(0.6);
        darken((x, y) -> {
            double away = (left ? x : picture.width - 1 - x) + (top ? y : picture.height - 1 - y);
            return away < size ? 0.78 : away < size * 1.06 ? 0.45 : 1;
        });
    }

    void staple() {
        double length = dpi * 0.42;
        double x0 = dpi * dice.between(0.2, 0.5);
        double y0 = dpi * dice.between(0.2, 0.5);
        double slope = dice.between(-0.5, 0.5);
        darken((x, y) -> {
            double along = x - x0;
            double off = y - y0 - along * slope;
            boolean here = along > 0 && along < length;
            return here && Math.abs(off) < dpi / 90.0 ? 0.2 : here && off > 0 && off < dpi / 22.0 ? 0.75 : 1;
        });
    }

    /** Rows that repeat the row above, as where a fax lost data, and a few that are white. */
    void lostLines() {
        int w = picture.width;
        for (int i = dice.whole(6, 16); i > 0; i--) {
            int y = dice.whole(1, picture.height - 6);
            int rows = dice.whole(1, Math.max(1, dpi / 90));
            boolean white = dice.chance(0.3);
            for (byte[] plane : picture.planes) {
                for (int r = 0; r < rows; r++) {
                    if (white) {
                        java.util.Arrays.fill(plane, (y + r) * w, (y + r + 1) * w, (byte) 255);
                    } else {
                        System.arraycopy(plane, (y - 1) * w, plane, (y + r) * w, w);
                    }
                }
            }
        }
    }

    /** Bands along the page where the print is pale. */
    void lowToner() {
        double centre = picture.width * dice.between(0.2, 0.8);
        double half = picture.width * dice.between(0.08, 0.2);
        double pale = dice.between(0.35, 0.62);
        for (byte[] plane : picture.planes) {
            for (int y = 0; y < picture.height; y++) {
                for (int x = 0; x < picture.width; x++) {
                    double near = 1 - Math.abs(x - centre) / half;
                    if (near > 0) {
                        int i = y * picture.width + x;
                        int v = plane[i] & 255;
                        plane[i] = (byte) (v + (255 - v) * pale * Math.min(1, 2 * near));
                    }
                }
            }
        }
    }

    /** Yellow or green over two to four strips of text; seen in colour, pale grey without. */
    void highlighter() {
        double[] colour = dice.pick(new double[] {1, 0.96, 0.35}, new double[] {0.65, 1, 0.55});
        for (int i = dice.whole(2, 4); i > 0; i--) {
            int top = (int) (picture.height * dice.between(0.15, 0.85));
            int bottom = Math.min(picture.height, top + (int) (dpi * 0.19));
            int from = (int) (picture.width * dice.between(0.1, 0.5));
            int to = (int) (from + picture.width * dice.between(0.15, 0.4));
            for (int p = 0; p < picture.planes.length; p++) {
                double share = picture.planes.length == 1 ? 0.9 : colour[p];
                for (int y = top; y < bottom; y++) {
                    for (int x = from; x < Math.min(picture.width, to); x++) {
                        int at = y * picture.width + x;
                        picture.planes[p][at] = (byte) ((picture.planes[p][at] & 255) * share);
                    }
                }
            }
        }
    }

    void lamp() {
        double cx = picture.width * dice.between(0.3, 0.7);
        double cy = picture.height * dice.between(0.25, 0.75);
        double reach = Math.hypot(picture.width, picture.height) * dice.between(0.55, 0.75);
        double deep = dice.between(0.35, 0.6);
        darken((x, y) -> {
            double d = StrictMath.hypot(x - cx, y - cy) / reach;
            return 1 - deep * Math.min(1, d * d);
        });
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
