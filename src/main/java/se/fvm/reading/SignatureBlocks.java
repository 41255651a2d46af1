package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.Campaign;
import se.fvm.document.Box;

/** Finds where on a paper the municipality signs, and keeps it apart from where the other party does. */
final class SignatureBlocks {

    private static final Pattern HEADING =
            Pattern.compile("(underskrift|undertecknande|undertecknas|signatur|namnteckningar|exemplar)");
    private static final Pattern LABEL = Pattern.compile(
            "(ort och datum|ort datum|ort o datum|^datum|plats|namnteckning|namnfortydligande|fortydligande|underskrift"
                    + "|signatur|befattning|titel|roll$|^dag$|^dag |undertecknat|namn$|namn textat| den$| den )");
    private static final Pattern LINE_LABEL = Pattern.compile(
            "((namn)?(underskrift|teckning|tecknande)|signatur|undertecknat( den)?| |[ivx1-3])*( .{0,20})?");
    /** Where witnesses sign, the party's own block ends. */
    private static final Pattern WITNESSES = Pattern.compile("(bevittna|vittnen)");

    private static final Set<String> MUNICIPALITY_ROLES = Set.of(
            "kommunen", "kunden", "bestallaren", "avropande kommun", "kommun", "kund", "bestallare", "uppdragsgivaren");
    private static final Set<String> COUNTERPARTY_ROLES =
            Set.of("leverantoren", "regionen", "leverantor", "region", "uppdragstagaren", "motparten");
    private static final int MOST_WORDS = 6;
    /** A block is no higher than this many lines: beyond stand footers and initials. */
    private static final int MOST_LINES = 26;

    private final NameSlots slots;
    private final List<String> counterparties;

    SignatureBlocks(Campaign campaign) {
        slots = new NameSlots(campaign);
        counterparties = Stream.concat(
                        campaign.agreements().stream().flatMap(SignatureBlocks::names),
                        Stream.concat(Stream.of(campaign.region().name()), campaign.region().aliases().stream()))
                .map(Folding::squeeze)
                .filter(n -> n.length() >= 3)
                .distinct()
                .toList();
    }

    private static Stream<String> names(AgreementKind agreement) {
        return Stream.concat(Stream.of(agreement.counterparty()), agreement.counterpartyAliases().stream());
    }

    private enum Party {
        MUNICIPALITY,
        COUNTERPARTY
    }

    private record Anchor(Party party, Row row) {}

    /** The municipality's block, looked for from the paper's end. */
    Optional<SignatureBlock> municipality(Paper paper) {
        List<Sheet> sheets = paper.sheets();
        for (int i = sheets.size() - 1; i >= 0; i--) {
            Optional<SignatureBlock> block = on(sheets.get(i));
            if (block.isPresent()) {
                return block;
            }
        }
        return Optional.empty();
    }

    private Optional<SignatureBlock> on(Sheet sheet) {
        List<Row> rows = sheet.rows();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int line = sheet.lineHeight();
        for (int from : headingBottoms(sheet)) {
            List<Anchor> anchors = anchors(sheet, from);
            Optional<SignatureBlock> block = anchors.stream()
                    .filter(a -> a.party() == Party.MUNICIPALITY)
                    .filter(a -> labelled(sheet, a, line) || (from > 0 && partnered(a, anchors)))
                    .map(a -> block(sheet, a, anchors, line))
                    .findFirst();
            if (block.isPresent()) {
                return block;
            }
        }
        return Optional.empty();
    }

    private static boolean partnered(Anchor anchor, List<Anchor> anchors) {
        return anchors.stream().anyMatch(o -> o.party() != anchor.party());
    }

    /** Where headings that announce signatures end, the lowest first; last the top of the page, for pages without one. */
    private static List<Integer> headingBottoms(Sheet sheet) {
        List<Integer> bottoms = new ArrayList<>();
        for (Row row : sheet.rows()) {
            if (row.words() <= 14 && HEADING.matcher(row.folded()).find() && !isLabelOfLine(row)) {
                bottoms.add(row.box().y() + row.box().height() / 2);
            }
        }
        bottoms.sort(Comparator.reverseOrder());
        bottoms.add(0);
        return bottoms;
    }

    /** Whether a row is the label of a line for a signature, of one column or two, rather than a heading. */
    private static boolean isLabelOfLine(Row row) {
        return LINE_LABEL.matcher(row.folded()).matches();
    }

    private List<Anchor> anchors(Sheet sheet, int from) {
        List<Anchor> found = new ArrayList<>();
        List<Row> below = sheet.rows().stream()
                .filter(r -> r.box().y() >= from - 2)
                .filter(r -> r.box().y() < sheet.height() * 9 / 10)
                .sorted(Comparator.comparingInt(r -> r.box().y()))
                .toList();
        for (Row row : below) {
            Party party = partyOf(row);
            if (party != null && found.stream().noneMatch(a -> within(a, row, found, party))) {
                found.add(new Anchor(party, row));
            }
        }
        return found;
    }

    /** Whether a row only repeats the party of the block in which it stands: "Name, title, X kommun". */
    private static boolean within(Anchor above, Row row, List<Anchor> all, Party party) {
        boolean sameColumn =
                Math.abs(above.row().box().x() - row.box().x()) < 8 * row.box().height();
        return above.party() == party
                && sameColumn
                && all.stream()
                        .noneMatch(o -> o.party() != party
                                && o.row().box().y() > above.row().box().bottom()
                                && o.row().box().y() < row.box().y());
    }

    private @Nullable Party partyOf(Row row) {
        String folded = row.folded().replaceFirst("^(for|pa uppdrag av) ", "");
        if (row.words() > MOST_WORDS || row.text().endsWith(".")) {
            return null;
        }
        if (counterparties.stream().anyMatch(n -> matches(n, folded.replace(" ", "")))
                || COUNTERPARTY_ROLES.contains(folded)) {
            return Party.COUNTERPARTY;
        }
        boolean named = !slots.in(row).isEmpty() && row.text().indexOf(',') < 0;
        return named || MUNICIPALITY_ROLES.contains(folded) ? Party.MUNICIPALITY : null;
    }

    private static boolean matches(String name, String text) {
        return name.length() < 6
                ? text.equals(name)
                : text.length() <= name.length() + 12 && OcrDistance.similarityWithin(name, text) >= 0.82;
    }

    private static boolean labelled(Sheet sheet, Anchor anchor, int line) {
        Box below =
                new Box(anchor.row().box().x() - 4 * line, anchor.row().box().bottom(), sheet.width() / 2, 14 * line);
        return sheet.rowsIn(below).stream()
                .anyMatch(r -> LABEL.matcher(r.folded()).find());
    }

    private static SignatureBlock block(Sheet sheet, Anchor anchor, List<Anchor> anchors, int line) {
        Box title = anchor.row().box();
        int left = 0;
        int right = sheet.width();
        int bottom = Math.min(sheet.height() * 94 / 100, title.bottom() + MOST_LINES * line);
        boolean apart = false;
        for (Row row : sheet.rows()) {
            if (row.box().y() > title.bottom()
                    && WITNESSES.matcher(row.folded()).find()) {
                bottom = Math.min(bottom, row.box().y());
            }
        }
        for (Anchor other : anchors) {
            if (other.equals(anchor)) {
                continue;
            }
            Box box = other.row().box();
            apart |= other.party() != anchor.party();
            if (Math.abs(box.centreY() - title.centreY()) < 2 * line) {
                if (box.x() > title.x()) {
                    right = Math.min(right, box.x() - line);
                } else {
                    left = Math.max(left, title.x() - line);
                }
            } else if (box.y() > title.bottom()) {
                boolean beside = Math.abs(box.x() - title.x()) > sheet.width() / 4;
                if (beside) {
                    if (box.x() > title.x()) {
                        right = Math.min(right, box.x() - line);
                    } else {
                        left = Math.max(left, title.x() - line);
                    }
                } else {
                    bottom = Math.min(bottom, box.y() - line / 4);
                }
            }
        }
        return new SignatureBlock(
                sheet,
                anchor.row(),
                new Box(left, title.bottom(), right - left, Math.max(1, bottom - title.bottom())),
                apart);
    }

    /** Whether a row is a printed label of a signature line, such as "Namnförtydligande". */
    static boolean isLabel(Row row) {
        return LABEL.matcher(row.folded()).find();
    }
}
