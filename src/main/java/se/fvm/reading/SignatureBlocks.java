package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fvm.calloff.Campaign;
import se.fvm.document.Box;
import se.fvm.document.Page.Layout;
import se.fvm.reading.Parties.Anchor;
import se.fvm.reading.Parties.Party;

/**
 * Finds where on a paper the municipality signs, and keeps it apart from where the other party does: a title that names
 * the municipality, with captions of lines for signatures below it, or under a heading that announces signatures and
 * with the other party's title near.
 */
final class SignatureBlocks {

    private static final Pattern HEADING =
            Pattern.compile("(underskrift|undertecknande|undertecknas|signatur|namnteckningar|exemplar)");
    /** Where witnesses sign, the party's own block ends. */
    private static final Pattern WITNESSES = Pattern.compile("(bevittna|vittnen)");
    /** What stands below a party's name where the parties are introduced, not where they sign. */
    private static final Pattern INTRODUCED = Pattern.compile("(org ?nr|organisationsn|orgnr|21 ?20 ?00|adress)");

    /** Rows with more words are running text. */
    private static final int MOST_WORDS = 8;

    /** A line that is read no better may be handwriting. */
    private static final double TITLE_READ = 0.7;

    private static final int MOST_HEADING_WORDS = 14;
    /** A block without captions is no higher than this many lines: beyond stand footers and initials. */
    private static final int MOST_LINES = 26;

    private static final int MOST_LINES_CAPTIONED = 44;
    /** A second reading of forms finds small print that the first passed over. */
    private static final double CLOSER = 1.5;

    private final Parties parties;

    SignatureBlocks(Campaign campaign) {
        parties = new Parties(campaign);
    }

    /**
     * The municipality's block, looked for from the paper's end.
     *
     * @param worthwhile whether to read forms once more, enlarged, where that may show more of a block
     */
    Optional<SignatureBlock> municipality(Paper paper, BooleanSupplier worthwhile) {
        List<Sheet> sheets = paper.sheets();
        boolean counterparty = false;
        double lineInches = PrintSize.of(paper);
        for (int i = sheets.size() - 1; i >= 0; i--) {
            Sheet sheet = sheets.get(i);
            if (sheet.blank()) {
                continue;
            }
            boolean last = isLast(sheets, i);
            int line = Math.max(1, (int) Math.round(lineInches * sheet.dpi()));
            Optional<SignatureBlock> found = on(sheet, sheet.rows(), i > 0, line);
            Optional<SignatureBlock> block = found;
            if (block.isEmpty() && (last || mayHoldSignatures(sheet, i > 0))) {
                block = on(sheet, reread(sheet, line, worthwhile), i > 0, line);
            } else if (block.filter(b -> !b.apart() && !wantsSignature(b)).isPresent()) {
                block = on(sheet, reread(sheet, line, worthwhile), i > 0, line)
                        .filter(SignatureBlocks::wantsSignature)
                        .or(() -> found);
            }
            if (block.isEmpty() && (last || counterparty)) {
                block = untitled(sheet, reread(sheet, line, worthwhile), counterparty, line);
            }
            if (block.isPresent()) {
                return block;
            }
            counterparty |=
                    parties.in(sheet.rows(), 0, sheet.height()).stream().anyMatch(a -> a.party() == Party.COUNTERPARTY)
                            && Caption.in(sheet.rows()).stream().anyMatch(SignatureBlocks::wantsSignature);
        }
        return Optional.empty();
    }

    private static boolean wantsSignature(SignatureBlock block) {
        return !block.fields(Caption.Kind.SIGNATURE).isEmpty();
    }

    private static boolean wantsSignature(Caption caption) {
        return caption.kind() == Caption.Kind.SIGNATURE;
    }

    /**
     * The block of a municipality whose title a signature hides: captions under a heading that announces signatures,
     * which stand before or beside the other party's title.
     *
     * @param elsewhere whether the other party signs on another page
     */
    private Optional<SignatureBlock> untitled(Sheet sheet, List<Row> rows, boolean elsewhere, int line) {
        Optional<Row> heading = rows.stream()
                .filter(SignatureBlocks::announces)
                .max(Comparator.comparingInt(r -> r.box().y()));
        if (heading.isEmpty()) {
            return Optional.empty();
        }
        int from = heading.get().box().bottom();
        List<Anchor> anchors = parties.in(rows, from, sheet.height() * 9 / 10);
        Optional<Box> other = anchors.stream().map(a -> a.row().box()).findFirst();
        boolean titled = anchors.stream().anyMatch(a -> a.party() == Party.MUNICIPALITY);
        if (titled || (other.isEmpty() && !elsewhere)) {
            return Optional.empty();
        }
        List<Caption> captions = CaptionSize.evened(Caption.in(rows), line);
        List<Box> free = captions.stream()
                .filter(SignatureBlocks::wantsSignature)
                .map(Caption::box)
                .filter(c -> c.y() > from)
                .filter(c -> other.isEmpty()
                        || c.bottom() < other.get().y()
                        || Math.abs(c.x() - other.get().x()) > sheet.width() / 4)
                .toList();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        int top = Math.max(from, free.stream().mapToInt(Box::y).min().orElseThrow() - 4 * line);
        Box title = new Box(free.get(0).x(), top, 8 * line, line / 4);
        Row row = heading.get();
        Anchor hidden =
                new Anchor(Party.MUNICIPALITY, new Row(row.line(), row.text(), row.folded(), row.squeezed(), title));
        return Optional.of(block(sheet, rows, hidden, anchors, captions, line));
    }

    /** Whether nothing but blank sheets follows. */
    private static boolean isLast(List<Sheet> sheets, int index) {
        return sheets.subList(index + 1, sheets.size()).stream().allMatch(Sheet::blank);
    }

    private boolean mayHoldSignatures(Sheet sheet, boolean follows) {
        boolean heading = sheet.rows().stream().anyMatch(SignatureBlocks::announces);
        return heading
                || Caption.in(sheet.rows()).stream().anyMatch(c -> c.kind() != Caption.Kind.DATE)
                || (follows
                        && sheet.rows().size() < 30
                        && !parties.in(sheet.rows(), sheet.height() / 12, sheet.height())
                                .isEmpty());
    }

    /** The page's rows and those that a closer look at what is not running text adds. */
    private static List<Row> reread(Sheet sheet, int line, BooleanSupplier worthwhile) {
        int from = sheet.rows().stream()
                .filter(r -> r.words() > 8 || announces(r))
                .mapToInt(r -> r.box().bottom())
                .filter(y -> y < sheet.height() * 85 / 100)
                .max()
                .orElse(0);
        Box part = new Box(0, from, sheet.width(), sheet.height() - from);
        if (part.height() < 4 * line || !worthwhile.getAsBoolean()) {
            return sheet.rows();
        }
        List<Row> again = sheet.page().read(part, CLOSER, Layout.SPARSE).lines().stream()
                .map(Row::of)
                .filter(r -> r.squeezed().length() > 1)
                .toList();
        List<Row> rows = new ArrayList<>(again);
        sheet.rows().stream()
                .filter(r -> again.stream().noneMatch(a -> covers(a, r)))
                .forEach(rows::add);
        rows.sort(Comparator.comparingInt(r -> r.box().y()));
        return rows;
    }

    private static boolean covers(Row again, Row first) {
        Box both = again.box().intersection(first.box());
        return both.height() * 2 > first.box().height()
                && both.width() * 2 > first.box().width();
    }

    private static boolean announces(Row row) {
        return row.words() <= MOST_HEADING_WORDS
                && HEADING.matcher(row.folded()).find()
                && !WITNESSES.matcher(row.folded()).find()
                && Caption.in(List.of(row)).isEmpty();
    }

    private Optional<SignatureBlock> on(Sheet sheet, List<Row> rows, boolean follows, int line) {
        List<Caption> captions = CaptionSize.evened(Caption.in(rows), line);
        for (int from : starts(rows, captions, line)) {
            List<Anchor> anchors = parties.in(rows, Math.max(from, sheet.height() / 40), sheet.height() * 9 / 10);
            boolean announced =
                    rows.stream().anyMatch(r -> announces(r) && r.box().centreY() <= from);
            Optional<SignatureBlock> block = anchors.stream()
                    .filter(a -> a.party() == Party.MUNICIPALITY)
                    .map(a -> block(sheet, rows, a, anchors, captions, line))
                    .filter(b -> plausible(b, announced, follows))
                    .findFirst();
            if (block.isPresent()) {
                return block;
            }
        }
        return Optional.empty();
    }

    private static boolean plausible(SignatureBlock block, boolean announced, boolean follows) {
        if (!block.fields(Caption.Kind.SIGNATURE).isEmpty()) {
            return true;
        }
        boolean introduced = block.rows().stream()
                .anyMatch(r -> INTRODUCED.matcher(r.folded()).find() || isProse(r));
        boolean several =
                block.fields().stream().map(f -> f.caption().kind()).distinct().count() > 1;
        return !introduced
                && (several
                        || follows
                        || (announced && (block.apart() || !block.fields().isEmpty())));
    }

    private static boolean isProse(Row row) {
        return row.line().words().stream()
                        .filter(w ->
                                w.text().chars().filter(Character::isLetter).count() >= 3)
                        .count()
                > MOST_WORDS;
    }

    /** Where signatures may begin: below headings, the lowest first; above captions; last the top of the page. */
    private static List<Integer> starts(List<Row> rows, List<Caption> captions, int line) {
        List<Integer> starts = new ArrayList<>();
        rows.stream()
                .filter(SignatureBlocks::announces)
                .forEach(r -> starts.add(r.box().centreY()));
        starts.sort(Comparator.reverseOrder());
        captions.stream()
                .filter(c -> c.kind() == Caption.Kind.SIGNATURE)
                .mapToInt(c -> c.box().y() - 9 * line)
                .filter(y -> y > 0)
                .min()
                .ifPresent(starts::add);
        starts.add(0);
        return starts;
    }

    private static SignatureBlock block(
            Sheet sheet, List<Row> rows, Anchor anchor, List<Anchor> anchors, List<Caption> captions, int line) {
        Box title = anchor.row().box();
        List<Anchor> others =
                anchors.stream().filter(a -> a.party() != anchor.party()).toList();
        int left = 0;
        int right = sheet.width();
        int bottom = sheet.height() * 94 / 100;
        for (Row row : rows) {
            if (row.box().y() > title.bottom()
                    && WITNESSES.matcher(row.folded()).find()) {
                bottom = Math.min(bottom, row.box().y());
            }
        }
        for (Anchor other : others) {
            Box box = other.row().box();
            boolean sameHeight = Math.abs(box.centreY() - title.centreY()) < 2 * line;
            boolean beside =
                    sameHeight || (box.y() > title.bottom() && Math.abs(box.x() - title.x()) > sheet.width() / 4);
            if (beside && box.x() > title.x()) {
                right = Math.min(right, box.x() - line);
            } else if (beside) {
                left = Math.max(left, title.x() - line);
            } else if (box.y() > title.bottom()) {
                bottom = Math.min(bottom, box.y() - line / 4);
            }
        }
        for (Box strange : strangers(sheet, rows, title, captions, line)) {
            if (strange.x() > title.x()) {
                right = Math.min(right, strange.x() - line);
            } else {
                left = Math.max(left, title.x() - line);
            }
        }
        Box room = new Box(left, title.bottom(), right - left, Math.max(1, bottom - title.bottom()));
        FieldLayout layout = new FieldLayout(
                sheet, title, room, others.stream().map(o -> o.row().box()).toList(), captions, line);
        boolean captioned = layout.complete();
        int most = title.bottom() + (captioned ? MOST_LINES_CAPTIONED : MOST_LINES) * line;
        int end = Stream.of(bottom, most, captioned ? layout.end() : bottom)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Box box = new Box(left, title.bottom(), right - left, Math.max(1, end - title.bottom()));
        boolean apart = !others.isEmpty() || layout.oneColumn();
        List<Row> within = rows.stream()
                .filter(r -> box.contains(r.box().centreX(), r.box().centreY()))
                .toList();
        return new SignatureBlock(sheet, anchor.row(), box, apart, within, layout.fields(box), line);
    }

    /**
     * Lines that stand beside a title in another column in which signatures are wanted too: the other party's title, whatever
     * the recogniser made of it.
     */
    private static List<Box> strangers(Sheet sheet, List<Row> rows, Box title, List<Caption> captions, int line) {
        return rows.stream()
                .filter(r -> r.words() > 1 && r.confidence() >= TITLE_READ)
                .map(Row::box)
                .filter(b -> Math.abs(b.centreY() - title.centreY()) < line)
                .filter(b -> b.x() > title.right() || b.right() < title.x())
                .filter(b -> Math.abs(b.x() - title.x()) > sheet.width() / 4)
                .filter(b -> wanted(captions, b, title) && wanted(captions, title, b))
                .toList();
    }

    /** Whether a signature is wanted below a line, nearer to it than to another one. */
    private static boolean wanted(List<Caption> captions, Box under, Box than) {
        return captions.stream()
                .filter(SignatureBlocks::wantsSignature)
                .map(Caption::box)
                .filter(c -> c.y() > under.bottom())
                .anyMatch(c -> Math.abs(c.x() - under.x()) < Math.abs(c.x() - than.x()));
    }
}
