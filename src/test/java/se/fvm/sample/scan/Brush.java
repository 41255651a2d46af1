package se.fvm.sample.scan;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * Paints shapes on a picture. Java2D's own rasteriser differs a little between Java versions; this one does not: fills
 * add up signed areas a row (as font-rs and stb_truetype do), strokes take the distance to the line.
 */
final class Brush {
    private static final double FLATNESS = 0.15;

    private final Picture picture;
    private float[] cover = {};
    private int left;
    private int top;
    private int wide;
    private int high;

    Brush(Picture picture) {
        this.picture = picture;
    }

    /** Fills a shape; overlapping parts that run the same way count once. */
    void fill(Shape shape, AffineTransform place, int rgb) {
        if (!reach(shape, place, 1)) {
            return;
        }
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        for (PathIterator it = shape.getPathIterator(place, FLATNESS); !it.isDone(); it.next()) {
            int kind = it.currentSegment(c);
            if (kind == PathIterator.SEG_MOVETO || kind == PathIterator.SEG_CLOSE) {
                edge(x, y, startX, startY);
                if (kind == PathIterator.SEG_MOVETO) {
                    startX = c[0];
                    startY = c[1];
                }
                x = startX;
                y = startY;
            } else {
                edge(x, y, c[0], c[1]);
                x = c[0];
                y = c[1];
            }
        }
        edge(x, y, startX, startY);
        for (int row = 0; row < high; row++) {
            float sum = 0;
            for (int i = row * wide; i < (row + 1) * wide; i++) {
                sum += cover[i];
                cover[i] = Math.min(1, Math.abs(sum));
            }
        }
        blend(rgb);
    }

    /** Draws along a shape with a round pen, its width in pixels. */
    void stroke(Shape shape, AffineTransform place, double width, int rgb) {
        double radius = Math.max(0.5, width / 2);
        float full = (float) Math.min(1, width + 0.15);
        if (!reach(shape, place, radius + 1)) {
            return;
        }
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        for (PathIterator it = shape.getPathIterator(place, FLATNESS); !it.isDone(); it.next()) {
            switch (it.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> {
                    startX = c[0];
                    startY = c[1];
                    x = startX;
                    y = startY;
                }
                case PathIterator.SEG_CLOSE -> {
                    capsule(x, y, startX, startY, radius, full);
                    x = startX;
                    y = startY;
                }
                default -> {
                    capsule(x, y, c[0], c[1], radius, full);
                    x = c[0];
                    y = c[1];
                }
            }
        }
        blend(rgb);
    }

    private boolean reach(Shape shape, AffineTransform place, double margin) {
        Rectangle2D box = place.createTransformedShape(shape.getBounds2D()).getBounds2D();
        left = Math.max(0, (int) Math.floor(box.getMinX() - margin));
        top = Math.max(0, (int) Math.floor(box.getMinY() - margin));
        wide = Math.min(picture.width, (int) Math.ceil(box.getMaxX() + margin) + 1) - left;
        high = Math.min(picture.height, (int) Math.ceil(box.getMaxY() + margin) + 1) - top;
        if (wide <= 0 || high <= 0) {
            return false;
        }
        if (cover.length < wide * high) {
            cover = new float[wide * high];
        } else {
            Arrays.fill(cover, 0, wide * high, 0);
        }
        return true;
    }

    /** Adds an edge's signed area to each pixel that it crosses, and its height to the pixel after. */
    private void edge(double x1, double y1, double x2, double y2) {
        if (y1 == y2) {
            return;
        }
        double sign = y1 < y2 ? 1 : -1;
        double fromX = (sign > 0 ? x1 : x2) - left;
        double fromY = (sign > 0 ? y1 : y2) - top;
        double toX = (sign > 0 ? x2 : x1) - left;
        double toY = (sign > 0 ? y2 : y1) - top;
        double slope = (toX - fromX) / (toY - fromY);
        int last = Math.min(high - 1, (int) Math.floor(toY));
        for (int row = Math.max(0, (int) Math.floor(fromY)); row <= last; row++) {
            double a = Math.max(row, fromY);
            double b = Math.min(row + 1, toY);
            if (b > a) {
                span(row, fromX + (a - fromY) * slope, fromX + (b - fromY) * slope, sign * (b - a));
            }
        }
    }

    private void span(int row, double xa, double xb, double area) {
        double low = Math.max(0, Math.min(xa, xb));
        double high = Math.min(wide - 1.001, Math.max(xa, xb));
        low = Math.min(low, wide - 1.001);
        high = Math.max(high, low);
        int first = (int) low;
        int lastColumn = (int) high;
        int base = row * wide;
        double width = high - low;
        double before = 0;
        for (int column = first; column <= lastColumn; column++) {
            double end = Math.min(high, column + 1);
            double start = Math.max(low, column);
            double share = width == 0 ? 1 : (end - start) / width;
            double middle = (start + end) / 2 - column;
            double here = area * share;
            double inside = here * (1 - middle);
            cover[base + column] += (float) (before + inside);
            before = here - inside;
        }
        if (lastColumn + 1 < wide) {
            cover[base + lastColumn + 1] += (float) before;
        }
    }

    private void capsule(double x1, double y1, double x2, double y2, double radius, float full) {
        double ax = x1 - left;
        double ay = y1 - top;
        double dx = x2 - x1;
        double dy = y2 - y1;
        double length = dx * dx + dy * dy;
        int fromX = Math.max(0, (int) Math.floor(Math.min(ax, ax + dx) - radius - 1));
        int toX = Math.min(wide - 1, (int) Math.ceil(Math.max(ax, ax + dx) + radius + 1));
        int fromY = Math.max(0, (int) Math.floor(Math.min(ay, ay + dy) - radius - 1));
        int toY = Math.min(high - 1, (int) Math.ceil(Math.max(ay, ay + dy) + radius + 1));
        for (int y = fromY; y <= toY; y++) {
            for (int x = fromX; x <= toX; x++) {
                double px = x + 0.5 - ax;
                double py = y + 0.5 - ay;
                double t = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
                double ex = px - t * dx;
                double ey = py - t * dy;
                double distance = Math.sqrt(ex * ex + ey * ey);
                float ink = (float) Math.max(0, Math.min(full, radius + 0.5 - distance));
                int i = y * wide + x;
                if (ink > cover[i]) {
                    cover[i] = ink;
                }
            }
        }
    }

    private void blend(int rgb) {
        int[] tone = {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255};
        if (picture.planes.length == 1) {
            tone[0] = (299 * tone[0] + 587 * tone[1] + 114 * tone[2]) / 1000;
        }
        for (int p = 0; p < picture.planes.length; p++) {
            byte[] plane = picture.planes[p];
            for (int row = 0; row < high; row++) {
                int to = (top + row) * picture.width + left;
                int from = row * wide;
                for (int i = 0; i < wide; i++) {
                    float c = cover[from + i];
                    if (c > 0.002f) {
                        int v = plane[to + i] & 255;
                        plane[to + i] = (byte) Math.round(v + (tone[p] - v) * c);
                    }
                }
            }
        }
    }
}
