package se.fvm.sample.draw;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The single-stroke alphabet of hand.txt, and the smooth curve through a row of points. */
final class Strokes {
    private static final Map<Character, List<Sign>> SIGNS = load();

    private Strokes() {}

    record Sign(double advance, List<List<Point2D>> strokes) {}

    /** The ways in which a character is written; none where the alphabet lacks it. */
    static List<Sign> of(char c) {
        return SIGNS.getOrDefault(c, List.of());
    }

    /** Catmull-Rom through the points; a point that comes twice in a row is a corner. */
    static Path2D curve(List<Point2D> points) {
        Path2D path = new Path2D.Double();
        int n = points.size();
        path.moveTo(points.get(0).getX(), points.get(0).getY());
        for (int i = 0; i + 1 < n; i++) {
            Point2D before = points.get(Math.max(0, i - 1));
            Point2D from = points.get(i);
            Point2D to = points.get(i + 1);
            Point2D after = points.get(Math.min(n - 1, i + 2));
            path.curveTo(
                    from.getX() + (to.getX() - before.getX()) / 6,
                    from.getY() + (to.getY() - before.getY()) / 6,
                    to.getX() - (after.getX() - from.getX()) / 6,
                    to.getY() - (after.getY() - from.getY()) / 6,
                    to.getX(),
                    to.getY());
        }
        return path;
    }

    private static Map<Character, List<Sign>> load() {
        Map<Character, List<Sign>> signs = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Strokes.class.getResourceAsStream("/se/fvm/sample/hand.txt"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    add(signs, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return signs;
    }

    private static void add(Map<Character, List<Sign>> signs, String line) {
        String[] parts = line.split(" ");
        List<List<Point2D>> strokes = new ArrayList<>();
        List<Point2D> stroke = new ArrayList<>();
        for (int i = 2; i < parts.length; i++) {
            if (parts[i].equals("/")) {
                strokes.add(stroke);
                stroke = new ArrayList<>();
            } else {
                String[] xy = parts[i].split(",");
                stroke.add(new Point2D.Double(Double.parseDouble(xy[0]), Double.parseDouble(xy[1])));
            }
        }
        strokes.add(stroke);
        signs.computeIfAbsent(line.charAt(0), c -> new ArrayList<>())
                .add(new Sign(Double.parseDouble(parts[1]), strokes));
    }
}
