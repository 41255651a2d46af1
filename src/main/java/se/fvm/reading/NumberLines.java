package se.fvm.reading;

import java.util.ArrayList;
import java.util.List;
import se.fvm.document.Box;
import se.fvm.document.GreyImage;
import se.fvm.document.HandwritingNet;
import se.fvm.document.SymbolLattice;

/** The lines at the head of a page that may hold a diarienummer written by hand or stamped. */
final class NumberLines {

    private static final double HEAD = 0.4;

    /** How likely a line of digits is a given day, before it is read. */
    private static final double ONE_DAY = 1e-4;

    private static final int LEAST_DIGITS = 4;
    private static final String LIKE_DIGITS = "0123456789lioz";

    private NumberLines() {}

    /**
     * A line.
     *
     * @param scanned its symbols as scanned
     * @param ink those of its ink alone
     * @param day how well a day explains it, against nothing
     */
    record NumberLine(Box box, LatticePaths scanned, LatticePaths ink, double day) {}

    static List<NumberLine> atHead(Sheet sheet) {
        Ink ink = Ink.withoutRules(sheet.image(), new Box(0, 0, sheet.width(), (int) (sheet.height() * HEAD)));
        return LooseInk.in(sheet, ink).stream()
                .flatMap(p -> written(sheet, p).stream())
                .toList();
    }

    /** The lines in a part of a page. */
    static List<NumberLine> in(Sheet sheet, Box place) {
        Box cut = place.intersection(new Box(0, 0, sheet.width(), sheet.height()));
        return written(sheet, new LooseInk.Place(cut, Levelled.slope(Ink.of(sheet.image(), cut))));
    }

    private static List<NumberLine> written(Sheet sheet, LooseInk.Place place) {
        GreyImage level = Levelled.cut(sheet.image(), place.box(), place.slope());
        List<NumberLine> lines = new ArrayList<>();
        HandwrittenLines.in(level, new Box(0, 0, level.width(), level.height()), sheet.lineHeight())
                .forEach(l -> add(lines, place.box(), l.asScanned(), l.inkOnly()));
        return lines;
    }

    private static void add(List<NumberLine> lines, Box box, GreyImage scanned, GreyImage ink) {
        SymbolLattice lattice = HandwritingNet.trained().read(scanned);
        if (lattice.best().chars().filter(c -> LIKE_DIGITS.indexOf(c) >= 0).count() >= LEAST_DIGITS) {
            lines.add(line(box, LatticePaths.forNumbers(lattice), ink));
        }
    }

    private static NumberLine line(Box box, LatticePaths scanned, GreyImage ink) {
        LatticePaths other = LatticePaths.forNumbers(HandwritingNet.trained().read(ink));
        double day = Math.sqrt(scanned.ratio(LatticePaths.DAY) * other.ratio(LatticePaths.DAY)) * ONE_DAY;
        return new NumberLine(box, scanned, other, day);
    }
}
