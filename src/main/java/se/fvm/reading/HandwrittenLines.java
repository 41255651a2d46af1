package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.fvm.document.Box;
import se.fvm.document.GreyImage;

/** The lines of ink in a part of a page that have the height of writing; print among them counts too. */
final class HandwrittenLines {

    private static final int MOST = 8;

    /** What stands so many heights of a line further on was written for another field, as by a second signer. */
    private static final int APART = 3;

    private HandwrittenLines() {}

    /**
     * A line of ink.
     *
     * @param box its bounds on the page, in pixels
     * @param asScanned the line as it was scanned
     * @param inkOnly its ink alone, black on white, without rules
     */
    record HandwrittenLine(Box box, GreyImage asScanned, GreyImage inkOnly) {}

    /**
     * The lines in a part of a page, from top to bottom.
     *
     * @param line height in pixels of a usual line of print
     */
    static List<HandwrittenLine> in(GreyImage image, Box part, int line) {
        Ink ink = Ink.withoutRules(image, part);
        List<List<Box>> rows = new ArrayList<>();
        ink.blots(1).stream()
                .map(Ink.Blot::box)
                .filter(b -> Math.max(b.height(), b.width()) * 6 >= line && b.height() <= line * 3)
                .sorted(Comparator.comparingInt(b -> -b.height()))
                .forEach(b -> rows.stream()
                        .filter(r -> overlaps(r.get(0), b))
                        .findFirst()
                        .ifPresentOrElse(r -> r.add(b), () -> rows.add(new ArrayList<>(List.of(b)))));
        return rows.stream()
                .flatMap(r -> parted(r, APART * line).stream())
                .filter(b -> b.width() * 2 >= line * 3 && b.height() * 2 >= line)
                .sorted(Comparator.comparingInt((Box b) -> -b.width()).thenComparingInt(Box::y))
                .limit(MOST)
                .sorted(Comparator.comparingInt(Box::y))
                .map(b -> new HandwrittenLine(
                        b, image.crop(b.grown(2)), ink.within(b.grown(2)).image(image.dpi())))
                .toList();
    }

    private static List<Box> parted(List<Box> row, int gap) {
        List<Box> parts = new ArrayList<>();
        row.stream().sorted(Comparator.comparingInt(Box::x)).forEach(b -> {
            Box last = parts.isEmpty() ? b : parts.remove(parts.size() - 1);
            if (b.x() - last.right() > gap) {
                parts.add(last);
                parts.add(b);
            } else {
                parts.add(last.union(b));
            }
        });
        return parts;
    }

    private static boolean overlaps(Box row, Box blot) {
        int shared = Math.min(row.bottom(), blot.bottom()) - Math.max(row.y(), blot.y());
        return shared * 2 > blot.height();
    }
}
