package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fvm.document.Box;
import se.fvm.document.Word;
import se.fvm.reading.OptionRows.Group;
import se.fvm.reading.OptionRows.OptionRow;

/** Reads from the ink beside, around and through the rows of a list which options are chosen. */
final class OptionMarks {

    private static final Pattern STRIKE_LEAD =
            Pattern.compile("(stryk|overstruk|genomstruk|ej tillampligt|inte ar aktuellt|ej aktuellt)");
    private static final Pattern CHOOSE_LEAD =
            Pattern.compile("(markera|kryss|ringa in|fyll i|satt x|bocka|nedan markerade)");
    private static final double MARKED = 0.10;
    private static final double EMPTY = 0.045;
    /** Ink that reaches this far beyond a box, in widths of the box, is a mark. */
    private static final double REACHING = 0.4;

    private static final double STRUCK = 0.8;
    private static final double NOT_STRUCK = 0.45;

    private OptionMarks() {}

    /** How the rows are marked. */
    enum Way {
        BOXES,
        YES_NO,
        STRIKES,
        SIDE,
        NONE
    }

    /**
     * What the marks say.
     *
     * @param chosen numbers of the chosen options
     * @param sure whether every row is clearly marked or clearly not
     */
    record Result(Way way, SortedSet<Integer> chosen, boolean sure, List<Evidence> evidence) {}

    static Result read(Group group) {
        Sheet sheet = group.sheet();
        int line = sheet.lineHeight();
        Box all =
                group.rows().stream().map(r -> r.row().box()).reduce(Box::union).orElseThrow();
        Box area = new Box(0, all.y() - 5 * line, sheet.width(), all.height() + 7 * line);
        Ink ink = Ink.of(sheet.image(), area);
        return yesNo(group, ink, line)
                .or(() -> boxes(group, ink, line))
                .or(() -> strikes(group, ink))
                .or(() -> sides(group, ink, line))
                .orElse(new Result(Way.NONE, new TreeSet<>(), false, List.of()));
    }

    private static Evidence evidence(Group group, OptionRow row, Box mark, boolean chosen) {
        return new Evidence(
                chosen ? "options" : "not-options",
                Integer.toString(row.number()),
                group.sheet().number(),
                mark.union(row.text()),
                group.sheet().dpi(),
                row.row().text(),
                0.95);
    }

    private static Optional<Result> yesNo(Group group, Ink ink, int line) {
        if (repeated(group, line)) {
            return Optional.of(beside(group, ink, line));
        }
        Word yes = header(group, line, "ja");
        Word no = header(group, line, "nej");
        if (yes == null || no == null) {
            return Optional.empty();
        }
        ink.wipeRules(2 * line, Math.max(4, line / 4));
        int apart = Math.abs(yes.box().centreX() - no.box().centreX());
        int reach = Math.min(apart / 2, 2 * line);
        SortedSet<Integer> chosen = new TreeSet<>();
        List<Evidence> evidence = new ArrayList<>();
        boolean sure = true;
        for (OptionRow row : group.rows()) {
            int y = row.text().centreY();
            Box yesCell = new Box(yes.box().centreX() - reach, y - line * 3 / 4, 2 * reach, line * 3 / 2);
            Box noCell = new Box(no.box().centreX() - reach, y - line * 3 / 4, 2 * reach, line * 3 / 2);
            int inYes = mark(ink, yesCell, line);
            int inNo = mark(ink, noCell, line);
            int least = line;
            boolean isYes = inYes >= least && inYes > 3 * inNo;
            boolean isNo = inNo >= least && inNo > 3 * inYes;
            sure &= isYes || isNo;
            if (isYes) {
                chosen.add(row.number());
            }
            evidence.add(evidence(group, row, isYes ? yesCell : noCell, isYes));
        }
        return Optional.of(new Result(Way.YES_NO, chosen, sure, evidence));
    }

    /** Whether "Ja" and "Nej" stand beside every row, each with a mark of its own, rather than once above them. */
    private static boolean repeated(Group group, int line) {
        long rows = group.rows().stream()
                .filter(r -> group.sheet().rows().stream()
                        .filter(o -> Math.abs(o.box().centreY() - r.text().centreY()) < line)
                        .flatMap(o -> o.line().words().stream())
                        .map(w -> Folding.fold(w.text()))
                        .anyMatch(w -> w.equals("ja") || w.equals("nej")))
                .count();
        return rows > 0;
    }

    private static Result beside(Group group, Ink ink, int line) {
        List<YesNoBoxes.Answer> answers =
                new YesNoBoxes(group, ink, line).read().orElse(List.of());
        SortedSet<Integer> chosen = new TreeSet<>();
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            OptionRow row = group.rows().get(i);
            boolean yes = answers.get(i) == YesNoBoxes.Answer.YES;
            if (yes) {
                chosen.add(row.number());
            }
            evidence.add(evidence(group, row, row.text(), yes));
        }
        boolean sure = !answers.isEmpty() && !answers.contains(YesNoBoxes.Answer.UNCLEAR);
        return new Result(Way.YES_NO, chosen, sure, evidence);
    }

    /** Ink of blots that are large enough for a mark: specks and remains of rules do not count. */
    private static int mark(Ink ink, Box cell, int line) {
        return ink.blots(1).stream()
                .filter(b -> cell.contains(b.box().centreX(), b.box().centreY()))
                .filter(b -> Math.max(b.box().width(), b.box().height()) >= line * 2 / 5)
                .filter(b -> Math.min(b.box().width(), b.box().height()) >= line / 6)
                .mapToInt(Ink.Blot::pixels)
                .sum();
    }

    private static @Nullable Word header(Group group, int line, String text) {
        OptionRow first = group.rows().get(0);
        return group.sheet().rows().stream()
                .filter(r -> r.box().bottom() <= first.text().y() + line / 3)
                .filter(r -> first.text().y() - r.box().bottom() < 4 * line)
                .flatMap(r -> r.line().words().stream())
                .filter(w -> Folding.fold(w.text()).equals(text))
                .max(Comparator.comparingInt(w -> w.box().y()))
                .orElse(null);
    }

    private static Optional<Result> boxes(Group group, Ink ink, int line) {
        List<Optional<Box>> frames = aligned(
                group.rows().stream()
                        .map(row -> {
                            int end = row.text().x() - line / 8;
                            return new Box(end - 4 * line, row.text().centreY() - line, 4 * line, 2 * line);
                        })
                        .map(where -> new TickBox(ink, where).find(line * 2 / 5, line * 8 / 5))
                        .toList(),
                line);
        if (frames.stream().noneMatch(Optional::isPresent)) {
            int start = group.rows().stream()
                            .mapToInt(r -> r.row().box().right())
                            .max()
                            .orElse(0)
                    + line / 4;
            frames = aligned(
                    group.rows().stream()
                            .map(row -> new Box(start, row.text().centreY() - line, 14 * line, 2 * line))
                            .map(where -> new TickBox(ink, where).find(line / 2, line * 8 / 5))
                            .toList(),
                    line);
        }
        if (frames.stream().noneMatch(Optional::isPresent)) {
            return Optional.empty();
        }
        OptionRow modelRow = null;
        Box model = null;
        for (int i = 0; i < frames.size() && model == null; i++) {
            model = frames.get(i).orElse(null);
            modelRow = group.rows().get(i);
        }
        if (model == null || modelRow == null) {
            return Optional.empty();
        }
        SortedSet<Integer> chosen = new TreeSet<>();
        List<Evidence> evidence = new ArrayList<>();
        boolean sure = true;
        int seen = 0;
        List<Ink.Blot> blots = ink.blots(0);
        for (int i = 0; i < frames.size(); i++) {
            OptionRow row = group.rows().get(i);
            Box expected = new Box(
                    model.x(),
                    model.y() + row.text().centreY() - modelRow.text().centreY(),
                    model.width(),
                    model.height());
            Optional<Box> frame =
                    frames.get(i).or(() -> new TickBox(ink, expected.grown(line)).near(expected, line / 3));
            seen += frame.isPresent() ? 1 : 0;
            Box box = frame.orElse(expected);
            double filled = filled(ink, box);
            double beyond = beyond(blots, box);
            boolean marked = filled >= (MARKED + EMPTY) / 2 || beyond >= REACHING;
            boolean clear = marked ? filled > EMPTY : beyond < REACHING / 2;
            sure &= frame.isPresent() && clear && (filled >= MARKED || filled <= EMPTY || beyond >= REACHING);
            if (marked) {
                chosen.add(row.number());
            }
            evidence.add(evidence(group, row, frame.orElse(expected), marked));
        }
        if (seen * 2 <= frames.size()) {
            return Optional.empty();
        }
        return Optional.of(new Result(Way.BOXES, chosen, sure, evidence));
    }

    /** Boxes of one list stand below each other: of those that do not, the larger part does. */
    private static List<Optional<Box>> aligned(List<Optional<Box>> frames, int line) {
        long most = 0;
        List<Optional<Box>> best = frames;
        for (Optional<Box> model : frames) {
            if (model.isPresent()) {
                List<Optional<Box>> like = frames.stream()
                        .map(f ->
                                f.filter(b -> Math.abs(b.centreX() - model.get().centreX()) <= line / 3
                                        && Math.abs(b.height() - model.get().height()) <= line / 4))
                        .toList();
                long found = like.stream().filter(Optional::isPresent).count();
                if (found > most) {
                    most = found;
                    best = like;
                }
            }
        }
        return best;
    }

    /** Share of the inside of a frame that is inked, the frame's own line left out. */
    static double filled(Ink ink, Box frame) {
        int edge = Math.max(3, frame.width() / 5);
        Box inside = new Box(
                frame.x() + edge,
                frame.y() + edge,
                Math.max(1, frame.width() - 2 * edge),
                Math.max(1, frame.height() - 2 * edge));
        return ink.density(inside);
    }

    /** How far ink that hangs together with a frame reaches beyond it, in widths of the frame: ticks and crosses do. */
    private static double beyond(List<Ink.Blot> blots, Box frame) {
        int reach = 0;
        for (Ink.Blot blot : blots) {
            Box box = blot.box();
            boolean around = box.x() <= frame.x() + 2 && box.right() >= frame.right() - 2 && box.y() <= frame.centreY();
            if (around && box.meets(frame) && box.height() < 3 * frame.height()) {
                reach = Math.max(reach, Math.max(frame.x() - box.x(), box.right() - frame.right()));
                reach = Math.max(reach, Math.max(frame.y() - box.y(), box.bottom() - frame.bottom()));
            }
        }
        return (double) reach / frame.width();
    }

    private static Optional<Result> strikes(Group group, Ink ink) {
        SortedSet<Integer> kept = new TreeSet<>();
        List<Evidence> evidence = new ArrayList<>();
        boolean sure = true;
        boolean any = false;
        for (OptionRow row : group.rows()) {
            double cover = strike(ink, row.text());
            boolean struck = cover >= (STRUCK + NOT_STRUCK) / 2;
            sure &= cover >= STRUCK || cover <= NOT_STRUCK;
            any |= struck;
            if (!struck) {
                kept.add(row.number());
            }
            evidence.add(evidence(group, row, row.text(), !struck));
        }
        boolean asked = STRIKE_LEAD.matcher(group.lead()).find();
        return any || asked ? Optional.of(new Result(Way.STRIKES, kept, sure, evidence)) : Optional.empty();
    }

    /**
     * How far a stroke runs through a text: the longest chain of columns, from left to right, in which ink goes on at
     * nearly the same height, as a share of the text's width. Letters end such a chain at each gap between them.
     */
    private static double strike(Ink ink, Box text) {
        int best = 0;
        int from = text.y() + text.height() / 6;
        int to = text.bottom() - text.height() / 6;
        for (int start = from; start < to; start++) {
            int y = start;
            int run = 0;
            int misses = 0;
            for (int x = text.x(); x < text.right(); x++) {
                int next = -1;
                for (int step : new int[] {0, -1, 1, -2, 2}) {
                    if (y + step >= from - 4 && y + step < to + 4 && ink.at(x, y + step)) {
                        next = y + step;
                        break;
                    }
                }
                if (next >= 0) {
                    y = next;
                    run++;
                    misses = 0;
                } else if (++misses > 3) {
                    best = Math.max(best, run);
                    run = 0;
                    misses = 0;
                    y = start;
                }
            }
            best = Math.max(best, run);
        }
        int width = inked(ink, text);
        return width == 0 ? 0 : Math.min(1, (double) best / width);
    }

    /** How far the ink of a text reaches, in pixels from its first column to its last. */
    private static int inked(Ink ink, Box text) {
        int first = -1;
        int last = -1;
        for (int x = text.x(); x < text.right(); x++) {
            if (ink.count(new Box(x, text.y(), 1, text.height())) > 0) {
                first = first < 0 ? x : first;
                last = x;
            }
        }
        return first < 0 ? 0 : last - first + 1;
    }

    /**
     * Marks beside the rows without a printed box: a typed or drawn X, a tick, a ring around the number. There are too many
     * kinds to be sure of, so they count only as what to propose to a person.
     */
    private static Optional<Result> sides(Group group, Ink ink, int line) {
        for (OptionRow row : group.rows()) {
            for (Word word : row.row().line().words()) {
                if (word.box().x() >= row.text().x() && word.confidence() > 0.5) {
                    ink.wipe(word.box().grown(1));
                }
            }
        }
        ink.wipeRules(2 * line, Math.max(4, line / 4));
        List<Integer> amounts = new ArrayList<>();
        List<Box> cells = new ArrayList<>();
        for (OptionRow row : group.rows()) {
            Box cell = new Box(
                    row.text().x() - 4 * line,
                    row.text().centreY() - line * 3 / 4,
                    Math.min(
                            row.text().width() + 16 * line,
                            group.sheet().width() - row.text().x() + 4 * line),
                    line * 3 / 2);
            cells.add(cell);
            amounts.add(mark(ink, cell, line));
        }
        int least = line;
        boolean some = amounts.stream().anyMatch(a -> a >= least);
        boolean all = amounts.stream().allMatch(a -> a >= least);
        boolean asked = CHOOSE_LEAD.matcher(group.lead()).find();
        if (!some || (all && !asked)) {
            return Optional.empty();
        }
        SortedSet<Integer> chosen = new TreeSet<>();
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            OptionRow row = group.rows().get(i);
            boolean marked = amounts.get(i) >= least;
            if (marked) {
                chosen.add(row.number());
            }
            evidence.add(evidence(group, row, marked ? cells.get(i) : row.text(), marked));
        }
        return Optional.of(new Result(Way.SIDE, chosen, false, evidence));
    }
}
