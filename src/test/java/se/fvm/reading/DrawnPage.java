package se.fvm.reading;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import se.fvm.document.Box;
import se.fvm.document.GreyImage;
import se.fvm.document.Line;
import se.fvm.document.PageText;
import se.fvm.document.UnreadableFileException;
import se.fvm.document.Word;
import se.fvm.sample.draw.Face;
import se.fvm.sample.draw.Sheet;

/** A page with print that was read and marks that were not, A4 at 200 dpi, for tests of what is read from ink. */
final class DrawnPage extends StandInPage {

    private static final int DPI = 200;
    private static final double SCALE = DPI / 72.0;
    private static final double SIZE = 11;

    private final Sheet sheet = new Sheet();
    private final List<Line> lines = new ArrayList<>();

    /** What is drawn besides print; in points, as the sheet's methods have it. */
    Sheet sheet() {
        return sheet;
    }

    /** Prints a line that the recogniser reads as it stands. */
    DrawnPage print(double x, double baseline, String text) {
        return printReadAs(x, baseline, text, text);
    }

    /** Prints a line of which the recogniser makes other words; each takes the place of the printed one. */
    DrawnPage printReadAs(double x, double baseline, String text, String read) {
        sheet.text(x, baseline, Face.SANS, SIZE, text);
        String[] printed = text.split(" ");
        String[] recognised = read.split(" ");
        List<Word> words = new ArrayList<>();
        double at = x;
        for (int i = 0; i < printed.length; i++) {
            double width = Face.SANS.width(printed[i], SIZE);
            Box box = new Box(px(at), px(baseline - SIZE * 0.75), px(width), px(SIZE * 0.97));
            words.add(new Word(recognised[i], box, 0.95));
            at += width + Face.SANS.width(" ", SIZE);
        }
        lines.add(new Line(words, 1));
        return this;
    }

    private static int px(double points) {
        return (int) Math.round(points * SCALE);
    }

    /** The page as the only one of a paper. */
    Paper paper() {
        SheetPages pages = new SheetPages(new StandInPage.File(1, number -> this));
        try {
            return new Paper(List.of(new se.fvm.reading.Sheet("Avtal.pdf", pages, 1)));
        } catch (UnreadableFileException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public GreyImage image() {
        int width = px(Sheet.WIDTH);
        int height = px(Sheet.HEIGHT);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.scale(SCALE, SCALE);
        sheet.marks().forEach(mark -> draw(g, mark));
        g.dispose();
        return new GreyImage(
                width, height, DPI, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    private static void draw(Graphics2D g, Sheet.Mark mark) {
        if (mark instanceof Sheet.Text t) {
            g.setColor(new Color(t.rgb()));
            Graphics2D moved = (Graphics2D) g.create();
            moved.translate(t.x(), t.y());
            moved.fill(t.face().outline(t.text(), t.size()));
            moved.dispose();
        } else if (mark instanceof Sheet.Drawing d) {
            g.setColor(new Color(d.rgb()));
            if (d.width() > 0) {
                g.setStroke(new BasicStroke((float) d.width()));
                g.draw(d.shape());
            } else {
                g.fill(d.shape());
            }
        }
    }

    @Override
    public PageText text() {
        return new PageText(lines, PageText.Source.OCR);
    }
}
