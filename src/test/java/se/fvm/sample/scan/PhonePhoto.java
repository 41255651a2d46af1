package se.fvm.sample.scan;

import se.fvm.sample.Dice;

/** A page lying on a table, photographed at an angle. */
final class PhonePhoto {
    private PhonePhoto() {}

    static Picture of(Picture page, Dice dice) {
        int w = page.width;
        int h = page.height;
        double[] corner = new double[8];
        double[][] ideal = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
        for (int i = 0; i < 4; i++) {
            double inset = dice.between(0.015, 0.06);
            double inset2 = dice.between(0.015, 0.05);
            corner[2 * i] = w * (ideal[i][0] == 0 ? inset : 1 - inset);
            corner[2 * i + 1] = h * (ideal[i][1] == 0 ? inset2 : 1 - inset2);
        }
        double[] back = toUnitSquare(corner);
        Picture photo = new Picture(w, h, page.planes.length);
        int[] table = {dice.whole(90, 150), dice.whole(70, 120), dice.whole(50, 95)};
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double d = back[6] * x + back[7] * y + back[8];
                double u = (back[0] * x + back[1] * y + back[2]) / d * (w - 1);
                double v = (back[3] * x + back[4] * y + back[5]) / d * (h - 1);
                boolean inside = u >= 0 && v >= 0 && u < w - 1 && v < h - 1;
                for (int p = 0; p < photo.planes.length; p++) {
                    int value = inside ? sample(page.planes[p], w, u, v) : table[p] + (x * 7 + y / 3 & 15);
                    photo.planes[p][y * w + x] = (byte) value;
                }
            }
        }
        return photo;
    }

    private static int sample(byte[] plane, int w, double u, double v) {
        int x = (int) u;
        int y = (int) v;
        int fx = (int) ((u - x) * 256);
        int fy = (int) ((v - y) * 256);
        int i = y * w + x;
        int top = (plane[i] & 255) * (256 - fx) + (plane[i + 1] & 255) * fx;
        int bottom = (plane[i + w] & 255) * (256 - fx) + (plane[i + w + 1] & 255) * fx;
        return top * (256 - fy) + bottom * fy >> 16;
    }

    /** The projective map from a quadrilateral to the unit square (Heckbert 1989, section 2.2.3), row by row. */
    private static double[] toUnitSquare(double[] c) {
        double dx1 = c[2] - c[4];
        double dx2 = c[6] - c[4];
        double dx3 = c[0] - c[2] + c[4] - c[6];
        double dy1 = c[3] - c[5];
        double dy2 = c[7] - c[5];
        double dy3 = c[1] - c[3] + c[5] - c[7];
        double det = dx1 * dy2 - dx2 * dy1;
        double g = (dx3 * dy2 - dx2 * dy3) / det;
        double h = (dx1 * dy3 - dx3 * dy1) / det;
        double a = c[2] - c[0] + g * c[2];
        double b = c[6] - c[0] + h * c[6];
        double d = c[3] - c[1] + g * c[3];
        double e = c[7] - c[1] + h * c[7];
        double cc = c[0];
        double f = c[1];
        return new double[] {
            e - f * h, cc * h - b, b * f - cc * e,
            f * g - d, a - cc * g, cc * d - a * f,
            d * h - e * g, b * g - a * h, a * e - b * d
        };
    }
}
