package se.fvm.sample.draw;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import se.fvm.sample.Dice;

/** Rubber stamps, a little crooked and in ink. */
public final class Stamp {
    private final Dice dice;
    private final int rgb;

    public Stamp(Dice dice) {
        this.dice = dice;
        rgb = dice.pick(0x24398f, 0x8f2438, 0x1d5c3a, 0x3b3b55, 0x5a2a7a);
    }

    /** A frame with rows of capitals; returns its width. */
    public double framed(Sheet sheet, double x, double y, double size, List<String> rows) {
        double width = rows.stream()
                        .mapToDouble(r -> Face.SANS_BOLD.width(r, size))
                        .max()
                        .orElse(0)
                + 14;
        double height = rows.size() * size * 1.35 + 8;
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        turn(place, dice.bell(0.025));
        Path2D path = new Path2D.Double();
        for (int i = 0; i < rows.size(); i++) {
            Face face = i % 2 == 0 ? Face.SANS_BOLD : Face.SANS;
            double indent = (width - face.width(rows.get(i), size)) / 2;
            AffineTransform row = AffineTransform.getTranslateInstance(indent, 4 + size + i * size * 1.35);
            path.append(face.outline(rows.get(i), size).getPathIterator(row), false);
        }
        sheet.fill(place.createTransformedShape(path), rgb);
        Shape frame = place.createTransformedShape(new Rectangle2D.Double(0, 0, width, height));
        sheet.draw(frame, dice.between(0.8, 1.6), rgb);
        return width;
    }

    /** Two rings with a text around and a word across. */
    public void round(Sheet sheet, double centreX, double centreY, double radius, String around, String across) {
        double size = radius * 0.24;
        double turn = dice.bell(0.3);
        Path2D path = new Path2D.Double();
        double length = Face.SANS_BOLD.width(around, size) * 1.12;
        double angle = -Math.PI / 2 - length / (radius * 0.74) / 2 + turn;
        for (int c : around.codePoints().toArray()) {
            String sign = Character.toString(c);
            AffineTransform place = AffineTransform.getTranslateInstance(
                    centreX + StrictMath.cos(angle) * radius * 0.7, centreY + StrictMath.sin(angle) * radius * 0.7);
            turn(place, angle + Math.PI / 2);
            path.append(Face.SANS_BOLD.outline(sign, size).getPathIterator(place), false);
            angle += Face.SANS_BOLD.width(sign, size) * 1.12 / (radius * 0.74);
        }
        AffineTransform middle = AffineTransform.getTranslateInstance(centreX, centreY);
        turn(middle, turn);
        middle.translate(-Face.SANS.width(across, size) / 2, size / 2);
        path.append(Face.SANS.outline(across, size).getPathIterator(middle), false);
        sheet.fill(path, rgb);
        for (double r : new double[] {radius, radius * 0.93, radius * 0.58}) {
            Shape ring = new Ellipse2D.Double(centreX - r, centreY - r, 2 * r, 2 * r);
            sheet.draw(ring, radius * 0.03, rgb);
        }
    }

    private static void turn(AffineTransform place, double angle) {
        place.rotate(StrictMath.cos(angle), StrictMath.sin(angle));
    }
}
