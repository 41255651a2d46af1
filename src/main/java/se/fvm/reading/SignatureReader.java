package se.fvm.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fvm.document.Box;
import se.fvm.document.Word;
import se.fvm.reading.Caption.Kind;
import se.fvm.reading.Ink.Blot;
import se.fvm.reading.SignatureBlock.Field;

/**
 * Says whether a party has signed: whether there is ink in its block that is neither print nor rule nor stamp nor the
 * handwritten date, that has the size of a signature, and that stands where the captions want one. Ink in the place of
 * the clarified name or the title alone proves nothing; a person is asked then.
 */
final class SignatureReader {

    private static final double SURE = 0.98;
    /** Without the other party's block or captions the border between the two is not known. */
    private static final double ALONE = 0.95;

    private static final double ASK = 0.6;
    private static final double PRINT_CONFIDENCE = 0.55;
    private static final double MM_PER_INCH = 25.4;
    /** Letters that a hand wrote side by side are parts of one signature up to this gap. */
    private static final double GAP_MM = 1.1;

    /** A signature is at least this large; what is smaller is dust, punctuation or a check mark. */
    private static final double LEAST_WIDTH_MM = 6;

    private static final double LEAST_HEIGHT_MM = 2.8;
    private static final double MOST_HEIGHT_MM = 45;
    /** In lines of print: what is no higher than print may be print that was not recognised. */
    private static final double ABOVE_PRINT = 1.3;

    /** In lines of print: letters that hang together over this width were written. */
    private static final double RUNNING = 2.2;

    /** What is higher is the room for a day, not a day. */
    private static final double DAY_HEIGHT = 1.8;

    /** Share of its box that a running hand inks at most. */
    private static final double THIN = 0.24;

    private static final double MUCH = 0.4;

    private static final double HIGH = 1.8;
    private static final double SOME = 0.25;
    /** In lines of print: no day is written as high. */
    private static final double TALL = 2.2;

    private static final double WANTED_ABOVE_PRINT = 1.12;

    private static final double STROKE = 1.1;
    private static final double WANTED_STROKE = 0.95;
    private static final double WIDE = 3;

    private static final double PRINT_HEIGHT = 1.2;

    /** In lines of print: a signature without captions begins this far below the title at most. */
    private static final int MOST_LINES_TO_SIGNATURE = 14;

    private final SignatureBlock block;
    private final Sheet sheet;
    private final Ink ink;
    private final @Nullable Box dated;
    private List<Blot> pieces = List.of();

    private SignatureReader(SignatureBlock block, @Nullable Box dated) {
        this.block = block;
        this.dated = dated;
        sheet = block.sheet();
        Box area = block.fields().stream().map(Field::box).reduce(block.box(), Box::union);
        ink = Ink.of(Contrast.raised(sheet.image(), area), area);
    }

    record Result(Fact<Boolean> fact, List<Evidence> evidence) {}

    /**
     * Reads a party's block.
     *
     * @param dated the place of the date, which is not part of the signature, or null
     */
    static Result read(SignatureBlock block, @Nullable Box dated) {
        return new SignatureReader(block, dated).read();
    }

    private Result read() {
        boolean legible = wipePrint();
        ink.wipeRules(sheet.dpi() * 2 / 5, Math.max(4, sheet.dpi() / 40));
        List<Box> stamps = wipeStamps();
        List<Field> wanted = block.fields(Kind.SIGNATURE);
        List<Box> signed = new ArrayList<>();
        List<Box> elsewhere = new ArrayList<>();
        boolean faint = false;
        ink.wipeSpecks(pixels(SPECK_MM));
        pieces = ink.blots(sheet.dpi() / 100);
        for (Blot blot : ink.blots(Math.max(pixels(GAP_MM), block.line() / 2), sheet.dpi() / 60)) {
            if (isNone(blot)) {
                continue;
            }
            boolean inPlace = wanted.isEmpty() ? !isDay(blot.box()) : isIn(blot, wanted);
            if (!isWritten(blot.box(), inPlace && !wanted.isEmpty())) {
                faint |= inPlace && isSomething(blot.box());
            } else if (inPlace || standsFree(blot.box())) {
                signed.add(blot.box());
            } else if (!isDate(blot.box()) || blot.box().height() > TALL * block.line()) {
                elsewhere.add(blot.box());
            }
        }
        if (!signed.isEmpty()) {
            return result(true, block.apart() ? SURE : beginsAtTop(signed) ? ALONE : ASK, signed);
        }
        if (!elsewhere.isEmpty() || legible) {
            return result(true, ASK, elsewhere);
        }
        boolean stamped = stamps.stream()
                .anyMatch(s -> wanted.isEmpty()
                        || wanted.stream().anyMatch(f -> f.box().meets(s)));
        return result(false, faint || stamped ? ASK : SURE, List.of());
    }

    /**
     * Whether the first place for a signature below the party's title is signed. Where it is not, and the border to the
     * other party is not known, the ink further down may be the other party's, whose title a signature hides.
     */
    private boolean beginsAtTop(List<Box> signed) {
        int top = block.fields(Kind.SIGNATURE).stream()
                .map(Field::box)
                .mapToInt(b -> b.bottom() + block.line())
                .min()
                .orElse(block.box().y() + MOST_LINES_TO_SIGNATURE * block.line());
        return signed.stream().anyMatch(box -> box.y() <= top);
    }

    private Result result(boolean signed, double sure, List<Box> where) {
        Box box = where.stream().reduce(Box::union).orElse(block.box());
        String text = signed ? "" : block.titleRow().text();
        return new Result(
                Fact.of(signed, sure),
                List.of(new Evidence(
                        "signed", Boolean.toString(signed), sheet.number(), box, sheet.dpi(), text, sure)));
    }

    /**
     * Wipes out what was recognised and is no larger than print.
     *
     * @return whether something like it stands where a signature is wanted: legible writing, or print in a wrong place
     */
    private boolean wipePrint() {
        boolean legible = false;
        block.fields().forEach(f -> ink.wipe(f.caption().box().grown(1)));
        List<Row> rows = new ArrayList<>(block.rows());
        rows.addAll(sheet.rows());
        for (Row row : rows) {
            for (Word word : row.line().words()) {
                if (isPrint(word) && word.box().meets(ink.area())) {
                    boolean misplaced =
                            kindOf(word.box()) == Kind.SIGNATURE && !isCaption(word.box()) && !isDate(word.box());
                    legible |= misplaced;
                    if (!misplaced) {
                        ink.wipe(word.box().grown(2));
                    }
                }
            }
        }
        return legible;
    }

    private boolean isPrint(Word word) {
        long letters = word.text().chars().filter(Character::isLetterOrDigit).count();
        return word.confidence() >= PRINT_CONFIDENCE
                && letters >= 2
                && word.box().height() <= PRINT_HEIGHT * block.line();
    }

    private boolean isCaption(Box box) {
        return block.fields().stream()
                .anyMatch(f -> f.caption().box().grown(block.line() / 2).contains(box.centreX(), box.centreY()));
    }

    private List<Box> wipeStamps() {
        List<Box> stamps = new ArrayList<>();
        for (Optional<Box> stamp = RoundStamp.find(ink, sheet.dpi());
                stamp.isPresent();
                stamp = RoundStamp.find(ink, sheet.dpi())) {
            ink.wipe(stamp.get().grown(block.line() / 5));
            stamps.add(stamp.get());
        }
        return stamps;
    }

    private static final double SPECK_MM = 0.8;

    private int pixels(double millimetres) {
        return (int) Math.max(1, Math.round(millimetres * sheet.dpi() / MM_PER_INCH));
    }

    private double millimetres(int pixels) {
        return pixels * MM_PER_INCH / sheet.dpi();
    }

    /** Frames, rules, specks, the scanner's edge. */
    private boolean isNone(Blot blot) {
        Box box = blot.box();
        boolean solid = blot.pixels() > 0.9 * box.width() * box.height();
        boolean straight = millimetres(box.height()) < 1.2 || millimetres(box.width()) < 1.2;
        boolean edge = box.x() <= 2 || box.right() >= sheet.width() - 2;
        return solid || straight || edge || millimetres(box.height()) >= MOST_HEIGHT_MM;
    }

    /** Whether a blot has the size of a signature, and strokes that are larger than print or hang together as no print. */
    private boolean isWritten(Box box, boolean wanted) {
        int line = block.line();
        if (millimetres(box.width()) < LEAST_WIDTH_MM || millimetres(box.height()) < LEAST_HEIGHT_MM) {
            return false;
        }
        double above = wanted ? WANTED_ABOVE_PRINT : ABOVE_PRINT;
        boolean large = box.height() >= above * line;
        double stroke = wanted && box.width() >= WIDE * line ? WANTED_STROKE : STROKE;
        return pieces.stream()
                .filter(p -> box.contains(p.box().centreX(), p.box().centreY()))
                .anyMatch(p -> (large && p.box().height() >= stroke * line) || isRunning(p));
    }

    /** Whether letters hang together as a hand joins them, in a thin line; those of thick print stand close and black. */
    private boolean isRunning(Blot piece) {
        Box box = piece.box();
        return box.width() >= RUNNING * block.line()
                && box.height() >= block.line() / 2
                && millimetres(box.height()) > 1.6
                && piece.pixels() < THIN * box.width() * box.height();
    }

    private boolean isSomething(Box box) {
        return millimetres(box.width()) >= 4 && millimetres(box.height()) >= 2.2;
    }

    /** What the captions want where the most of a box lies; null outside all fields. */
    private @Nullable Kind kindOf(Box box) {
        Kind kind = null;
        long most = 0;
        for (Field field : block.fields()) {
            Box both = field.box().intersection(box);
            long shared = (long) both.width() * both.height();
            if (shared > most) {
                most = shared;
                kind = field.caption().kind();
            }
        }
        return kind;
    }

    /** Whether much of a blot's ink lies where a signature is wanted; what stands above may touch it. */
    private boolean isIn(Blot blot, List<Field> wanted) {
        double much = blot.box().height() > TALL * block.line() ? SOME : MUCH;
        return wanted.stream()
                .anyMatch(f -> ink.count(f.box().intersection(blot.box())) >= much * ink.count(blot.box())
                        && !isDay(blot.box()));
    }

    /** Whether something as high as only signatures are stands where no caption wants anything: one was not recognised. */
    private boolean standsFree(Box box) {
        return kindOf(box) == null && !isDay(box) && box.height() > HIGH * block.line();
    }

    private boolean isDate(Box box) {
        return kindOf(box) == Kind.DATE || isDay(box);
    }

    /** Whether a blot is what was read as the day. */
    private boolean isDay(Box box) {
        if (dated == null || dated.height() > DAY_HEIGHT * block.line()) {
            return false;
        }
        Box both = box.intersection(dated.grown(6));
        return both.height() * 2 > box.height() && both.width() * 2 > box.width() && box.height() < dated.height() * 2;
    }
}
