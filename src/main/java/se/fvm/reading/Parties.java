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
import se.fvm.document.Line;
import se.fvm.document.Word;

/** Finds the rows that name a party above the place where it signs: "För X kommun", "Leverantören". */
final class Parties {

    private static final Set<String> MUNICIPALITY_ROLES = Set.of(
            "kommunen",
            "kunden",
            "bestallaren",
            "avropande kommun",
            "kommun",
            "kund",
            "bestallare",
            "uppdragsgivaren",
            "uppdragsgivare",
            "avroparen",
            "kommunens underskrift",
            "kundens underskrift",
            "bestallarens underskrift");
    private static final Set<String> COUNTERPARTY_ROLES = Set.of(
            "leverantoren",
            "regionen",
            "leverantor",
            "region",
            "uppdragstagaren",
            "motparten",
            "leverantorens underskrift",
            "regionens underskrift");
    /** Before a comma there may stand whose board it is, but not a person: "Kommunstyrelsen, X kommun". */
    private static final Pattern BODY =
            Pattern.compile("(styrelsen?|namnd(en)?|fullmaktige|kommun|stad|forvaltning(en)?)$");

    /** A municipality's board, whose municipality stands on the next row or is known from the first page. */
    private static final Pattern BOARD =
            Pattern.compile("(kommunstyrelsen|kommunfullmaktige|\\p{L}{3,}namnden)( i)?( \\p{L}+){0,2}");

    private static final Pattern LEAD = Pattern.compile("^(for|pa uppdrag av|undertecknat for|undertecknas for) ");
    private static final int MOST_WORDS = 7;
    /** The rows of a title that is too long for its column follow each other more closely than this share of their height. */
    private static final double CLOSE = 0.9;

    private final NameSlots slots;
    private final List<String> counterparties;
    private final List<String> papers;

    Parties(Campaign campaign) {
        slots = new NameSlots(campaign);
        papers = campaign.agreements().stream()
                .flatMap(a -> Stream.concat(Stream.of(a.title()), a.titles().stream()))
                .map(Folding::squeeze)
                .toList();
        counterparties = Stream.concat(
                        campaign.agreements().stream().flatMap(Parties::names),
                        Stream.concat(Stream.of(campaign.region().name()), campaign.region().aliases().stream()))
                .map(Folding::squeeze)
                .filter(n -> n.length() >= 3)
                .distinct()
                .toList();
    }

    private static Stream<String> names(AgreementKind agreement) {
        return Stream.concat(Stream.of(agreement.counterparty()), agreement.counterpartyAliases().stream());
    }

    enum Party {
        MUNICIPALITY,
        COUNTERPARTY
    }

    /** A row, or two that are one title, that name a party. */
    record Anchor(Party party, Row row) {}

    /** The titles below a height of the page, from top to bottom; what only repeats the title above it is left out. */
    List<Anchor> in(List<Row> rows, int from, int to) {
        List<Row> below = rows.stream()
                .filter(r -> r.box().y() >= from - 2 && r.box().y() < to)
                .sorted(Comparator.comparingInt(r -> r.box().y()))
                .toList();
        List<Anchor> found = new ArrayList<>();
        for (Row row : below) {
            Row title = row;
            Party party = of(row);
            if (party == null) {
                Optional<Row> both = continued(row, below);
                party = both.map(this::of).orElse(null);
                title = both.orElse(row);
            }
            Anchor anchor = party == null ? null : new Anchor(party, title);
            if (anchor != null && found.stream().noneMatch(a -> repeats(a, anchor, found))) {
                found.add(anchor);
            }
        }
        return found;
    }

    private static Optional<Row> continued(Row row, List<Row> rows) {
        int height = row.box().height();
        return rows.stream()
                .filter(r -> r.box().y() > row.box().centreY()
                        && r.box().y() - row.box().bottom() < CLOSE * height
                        && Math.abs(r.box().x() - row.box().x()) < height)
                .findFirst()
                .map(r -> {
                    List<Word> words = new ArrayList<>(row.line().words());
                    words.addAll(r.line().words());
                    return Row.of(new Line(words, row.line().block()));
                });
    }

    /** Whether a row only repeats the party of the block in which it stands: "Name, title, X kommun". */
    private static boolean repeats(Anchor above, Anchor row, List<Anchor> all) {
        boolean sameColumn = Math.abs(above.row().box().x() - row.row().box().x())
                < 8 * row.row().box().height();
        return above.party() == row.party()
                && sameColumn
                && all.stream()
                        .noneMatch(o -> o.party() != row.party()
                                && o.row().box().y() > above.row().box().bottom()
                                && o.row().box().y() < row.row().box().y());
    }

    private @Nullable Party of(Row row) {
        String folded = LEAD.matcher(row.folded()).replaceFirst("");
        if (row.words() > MOST_WORDS || row.text().endsWith(".") || namesPaper(row)) {
            return null;
        }
        if (counterparties.stream().anyMatch(n -> matches(n, folded.replace(" ", "")))
                || COUNTERPARTY_ROLES.contains(folded)) {
            return Party.COUNTERPARTY;
        }
        int comma = row.text().indexOf(',');
        boolean person = comma >= 0
                && !BODY.matcher(Folding.fold(row.text().substring(0, comma))).find();
        boolean named = !person && !slots.in(row).isEmpty();
        return named
                        || MUNICIPALITY_ROLES.contains(folded)
                        || BOARD.matcher(folded).matches()
                ? Party.MUNICIPALITY
                : null;
    }

    /** Whether a row is a running head that names the agreement and its party. */
    private boolean namesPaper(Row row) {
        return papers.stream()
                .anyMatch(p -> row.squeezed().length() >= p.length()
                        && OcrDistance.similarityWithin(p, row.squeezed()) >= 0.8);
    }

    private static boolean matches(String name, String text) {
        return name.length() < 6
                ? text.equals(name)
                : text.length() <= name.length() + 12 && OcrDistance.similarityWithin(name, text) >= 0.82;
    }
}
