package se.fvm.train;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws a line of handwriting as a scanner sees it: a hand's habits and unrest, rules, neighbours' strokes, dirt. */
final class LineDrawer {

    private final Random random;
    private final List<Typefaces.Face> faces;
    private final @Nullable Digits digits;

    LineDrawer(Random random, List<Typefaces.Face> faces, @Nullable Digits digits) {
        this.random = random;
        this.faces = faces;
        this.digits = digits;
    }

    /** A grey picture, white paper; null where no face can write the text. */
    @Nullable
    BufferedImage draw(String text) {
        Typefaces.Face face = null;
        for (int i = 0; i < 20 && face == null; i++) {
            Typefaces.Face tried = faces.get(random.nextInt(faces.size()));
            face = tried.writes(text) ? tried : null;
        }
        if (face == null) {
            return null;
        }
        boolean real = digits != null && random.nextInt(4) == 0;
        double slant = real ? 0 : between(-0.15, 0.35);
        double widen = between(0.75, 1.25);
        double spacing = between(-0.01, 0.09);
        double wobble = between(0, 0.04);
        double digitHeight =
                face.glyph('8').orElseThrow().outline().getBounds2D().getHeight();
        List<GeneralPath> paths = new ArrayList<>();
        List<BufferedImage> pictures = new ArrayList<>();
        List<Rectangle2D> places = new ArrayList<>();
        double thin = between(0.1, 0.55);
        double x = 0;
        for (int c : text.chars().toArray()) {
            if (c == ' ') {
                x += between(0.18, 0.5);
                continue;
            }
            double grow = 1 + bell(0.05);
            double lift = bell(0.025);
            if (real && Character.isDigit(c)) {
                BufferedImage picture = digits.draw(random, c - '0', thin);
                double height = digitHeight * grow * (1 + bell(0.06));
                double width = height * picture.getWidth() / picture.getHeight() * between(0.85, 1.1);
                pictures.add(picture);
                places.add(new Rectangle2D.Double(x, -height + lift, width, height));
                x += width + digitHeight * between(0.03, 0.3);
                continue;
            }
            Typefaces.Glyph glyph = face.glyph(c).orElseThrow();
            GeneralPath path = new GeneralPath(glyph.outline());
            AffineTransform move = new AffineTransform();
            move.translate(x, lift);
            move.shear(-slant - bell(0.03), 0);
            move.rotate(bell(0.03));
            move.scale(widen * grow * (1 + bell(0.03)), grow);
            path.transform(move);
            paths.add(path);
            x += glyph.advance() * widen + spacing + bell(0.012);
        }
        Warp warp = new Warp(random, wobble, between(-0.03, 0.03));
        GeneralPath all = new GeneralPath();
        paths.forEach(p -> all.append(warp.of(p), false));
        Rectangle2D bounds = all.getBounds2D();
        for (Rectangle2D place : places) {
            bounds = bounds.isEmpty() ? (Rectangle2D) place.clone() : bounds.createUnion(place);
        }
        return raster(all, pictures, places, bounds, digitHeight);
    }

    private BufferedImage raster(
            GeneralPath ink,
            List<BufferedImage> pictures,
            List<Rectangle2D> places,
            Rectangle2D bounds,
            double digitHeight) {
        double inkHeight = between(16, 62);
        double share = between(0.5, 1.02);
        int height = (int) Math.max(14, Math.round(inkHeight / share));
        double scale = inkHeight / Math.max(bounds.getHeight(), digitHeight);
        int margin = (int) (height * between(0, 0.9));
        int width = (int) (bounds.getWidth() * scale + margin + height * between(0, 1.2)) + 2;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        int paper = random.nextInt(3) == 0 ? random.nextInt(190, 250) : 255;
        g.setColor(new Color(paper, paper, paper));
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double top = (height - bounds.getHeight() * scale) * between(0, 1);
        AffineTransform at = new AffineTransform();
        at.translate(margin - bounds.getX() * scale, top - bounds.getY() * scale);
        at.scale(scale, scale);
        int dark = random.nextInt(3) == 0 ? random.nextInt(0, 150) : random.nextInt(0, 60);
        g.setColor(new Color(dark, dark, dark));
        java.awt.Shape shape = at.createTransformedShape(ink);
        g.fill(shape);
        double thicken = random.nextInt(3) == 0 ? between(0, 0.09) * digitHeight * scale : 0;
        if (thicken > 0.2) {
            g.setStroke(new BasicStroke((float) thicken, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(shape);
        }
        for (int i = 0; i < pictures.size(); i++) {
            Rectangle2D box = at.createTransformedShape(places.get(i)).getBounds2D();
            g.drawImage(
                    pictures.get(i),
                    (int) Math.round(box.getX()),
                    (int) Math.round(box.getY()),
                    Math.max(1, (int) Math.round(box.getWidth())),
                    Math.max(1, (int) Math.round(box.getHeight())),
                    null);
        }
        surroundings(g, width, height, at.createTransformedShape(bounds).getBounds2D());
        g.dispose();
        return Dirt.over(random, image);
    }

    /** What else lies in the cut: the rule written on, strokes of a signature, the edge of a neighbouring line. */
    private void surroundings(Graphics2D g, int width, int height, Rectangle2D ink) {
        if (random.nextInt(2) == 0) {
            double y = ink.getMaxY() + bell(0.08) * height;
            float thick = (float) between(0.6, Math.max(1, height * 0.05));
            float[] dash = switch (random.nextInt(4)) {
                case 0 -> new float[] {thick, thick * 2.5f};
                case 1 -> new float[] {height * (float) between(0.3, 2), height * (float) between(0.3, 2)};
                default -> new float[] {1000};
            };
            g.setStroke(new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0));
            int from = random.nextInt(2) == 0 ? 0 : random.nextInt(width);
            g.draw(new java.awt.geom.Line2D.Double(from, y + bell(0.5), width, y + bell(0.5)));
        }
        int strokes = random.nextInt(3) == 0 ? random.nextInt(1, 4) : 0;
        for (int i = 0; i < strokes; i++) {
            double x = between(0, width);
            double edge = random.nextInt(3) == 0 ? 0 : height;
            double reach = between(0.05, 0.55) * height * (edge == 0 ? 1 : -1);
            g.setStroke(new BasicStroke((float) between(0.8, Math.max(1, height * 0.08)), 1, 1));
            Path2D stroke = new Path2D.Double();
            stroke.moveTo(x, edge);
            double away = bell(0.6) * height;
            stroke.curveTo(x, edge + reach, x + away, edge + reach, x + away, edge);
            g.draw(stroke);
        }
    }

    /** Slow waves over the whole line, as a resting arm moves. */
    private static final class Warp {
        private final double amount;
        private final double drift;
        private final double[] phase = new double[4];
        private final double[] frequency = new double[4];

        Warp(Random random, double amount, double drift) {
            this.amount = amount;
            this.drift = drift;
            for (int i = 0; i < 4; i++) {
                phase[i] = random.nextDouble() * Math.PI * 2;
                frequency[i] = 2 + random.nextDouble() * 9;
            }
        }

        GeneralPath of(GeneralPath path) {
            GeneralPath out = new GeneralPath();
            double[] p = new double[6];
            for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
                int type = i.currentSegment(p);
                for (int k = 0; k < 6; k += 2) {
                    double x = p[k];
                    double y = p[k + 1];
                    p[k] = x + amount * (Math.sin(y * frequency[0] + x * frequency[1] + phase[0]));
                    p[k + 1] = y + drift * x + amount * Math.sin(x * frequency[2] + y * frequency[3] + phase[1]);
                }
                switch (type) {
                    case PathIterator.SEG_MOVETO -> out.moveTo(p[0], p[1]);
                    case PathIterator.SEG_LINETO -> out.lineTo(p[0], p[1]);
                    case PathIterator.SEG_QUADTO -> out.quadTo(p[0], p[1], p[2], p[3]);
                    case PathIterator.SEG_CUBICTO -> out.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                    default -> out.closePath();
                }
            }
            return out;
        }
    }

    private double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    private double bell(double deviation) {
        return random.nextGaussian() * deviation;
    }
}
