package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.PaperKind;
import se.fvm.document.Box;

/** Finds the titles of papers: of the campaign's agreements, and of the other papers that Swedish public bodies send. */
final class Titles {

    private static final double ALIKE = 0.8;
    private static final double BARE = 0.92;
    private static final List<String> DECISIONS = List.of(
            "Protokollsutdrag",
            "Utdrag ur protokoll",
            "Sammanträdesprotokoll",
            "Protokoll",
            "Delegationsbeslut",
            "Delegeringsbeslut",
            "Ordförandebeslut",
            "Utdrag ur sammanträdesprotokoll");
    private static final List<String> OTHERS = List.of(
            "Följebrev",
            "Följeskrivelse",
            "Översändande",
            "Översändande av avtal",
            "Översändande av handlingar",
            "Missiv",
            "Missivskrivelse",
            "Försättsblad",
            "Avsiktsförklaring",
            "Fullmakt",
            "Tjänsteskrivelse",
            "Tjänsteutlåtande",
            "Handlingsplan",
            "Faktura",
            "Kallelse",
            "Kvittens",
            "Mottagningsbevis",
            "Kravspecifikation");
    private static final List<String> E_SIGN_SHEETS = List.of(
            "Verifikat",
            "Verifikation",
            "Signaturbilaga",
            "Signeringsbevis",
            "Signeringskvitto",
            "Signeringsintyg",
            "Underteckningsblad",
            "Undertecknandeblad",
            "Signeringslogg",
            "Underskriftsblad",
            "Signatursida",
            "Elektronisk underskrift",
            "Elektroniska underskrifter",
            "Digital underskrift",
            "Signeringssida",
            "Bekräftelse på elektronisk signering");

    /** In lines of print: what stands in the margin is a running head, unless it is as large as only titles are. */
    private static final double MARGIN_TITLE = 1.4;
    /** A heading of a section, "Avropade optioner", may be much like a title; only large print may differ more. */
    private static final double BARE_TITLE = 0.89;

    private static final int PROSE_WORDS = 7;
    /** A title is at least this much larger than the line above it, if it follows it closely. */
    private static final double LARGER = 1.15;

    private final List<Form> forms;

    Titles(Campaign campaign) {
        List<Form> all = new ArrayList<>();
        for (AgreementKind agreement : campaign.agreements()) {
            Stream.concat(Stream.of(agreement.title()), agreement.titles().stream())
                    .map(Folding::squeeze)
                    .distinct()
                    .forEach(t -> all.add(new Form(t, Type.AGREEMENT, agreement.id())));
        }
        DECISIONS.forEach(t -> all.add(new Form(Folding.squeeze(t), Type.DECISION, null)));
        OTHERS.forEach(t -> all.add(new Form(Folding.squeeze(t), Type.OTHER, null)));
        E_SIGN_SHEETS.forEach(t -> all.add(new Form(Folding.squeeze(t), Type.E_SIGN_SHEET, null)));
        forms = List.copyOf(all);
    }

    /** What kind of paper a title announces. */
    enum Type {
        AGREEMENT,
        DECISION,
        OTHER,
        E_SIGN_SHEET;

        PaperKind kind() {
            return switch (this) {
                case AGREEMENT -> PaperKind.AGREEMENT;
                case DECISION -> PaperKind.DECISION;
                case OTHER, E_SIGN_SHEET -> PaperKind.OTHER;
            };
        }
    }

    private record Form(
            String squeezed, Type type, @Nullable String agreement) {}

    /**
     * A title on a page.
     *
     * @param agreement id of the agreement for type AGREEMENT, else null
     * @param similarity to the known form, 0.8 to 1
     * @param running whether it is a running head or foot rather than the title of a first page
     */
    record Title(Type type, @Nullable String agreement, double similarity, boolean running, Row row) {}

    /** The page's titles, the most telling first: true titles before running heads, the largest and best match first. */
    List<Title> on(Sheet sheet) {
        List<Title> found = new ArrayList<>();
        List<Row> rows = sheet.rows();
        int height = sheet.rows().isEmpty() ? 1 : sheet.height();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean top = row.box().y() < height * 45 / 100;
            boolean foot = row.box().y() > height * 88 / 100;
            if (!top && !foot) {
                continue;
            }
            if (inProse(row, rows)) {
                continue;
            }
            Row below = i + 1 < rows.size() ? rows.get(i + 1) : null;
            match(row, below).ifPresent(m -> {
                boolean edge = foot || row.box().y() < height * 8 / 100;
                boolean margin = row.box().y() < height * 5 / 100;
                double size = (double) row.box().height() / sheet.lineHeight();
                boolean large = size > (margin ? MARGIN_TITLE : 1.12);
                if (!large && m.similarity() < BARE_TITLE) {
                    return;
                }
                found.add(new Title(
                        m.form().type(), m.form().agreement(), m.similarity(), foot || (edge && !large), row));
            });
        }
        found.sort(Comparator.comparing(Title::running)
                .thenComparing(t ->
                        -(t.similarity() + Math.min(0.4, 0.1 * t.row().box().height() / sheet.lineHeight()))));
        return found;
    }

    /** Whether a row is part of a sentence: "… marked "Avrop av optioner"." or the last words of an enumeration. */
    private static boolean inProse(Row row, List<Row> rows) {
        Box box = row.box();
        return row.text().endsWith(".")
                || rows.stream()
                        .filter(r -> r.words() >= PROSE_WORDS)
                        .anyMatch(r -> box.y() > r.box().centreY()
                                && box.y() - r.box().bottom() < box.height() * 3 / 4
                                && Math.abs(r.box().x() - box.x()) < box.height()
                                && box.height() < r.box().height() * LARGER);
    }

    /** What kind of paper a line of bare text announces, if it is a title. */
    Optional<Type> announcedBy(String line) {
        String text = Folding.squeeze(line);
        return forms.stream()
                .filter(f -> OcrDistance.similarity(f.squeezed(), text) >= BARE)
                .map(Form::type)
                .findFirst();
    }

    private record Match(Form form, double similarity) {}

    private Optional<Match> match(Row row, @Nullable Row below) {
        Match best = null;
        for (Form form : forms) {
            double similarity = similarity(form, row, below);
            if (similarity >= ALIKE && (best == null || similarity > best.similarity())) {
                best = new Match(form, similarity);
            }
        }
        return Optional.ofNullable(best);
    }

    private static double similarity(Form form, Row row, @Nullable Row below) {
        String text = row.squeezed();
        String title = form.squeezed();
        double whole = OcrDistance.similarity(title, text);
        if (below != null
                && text.length() < title.length()
                && below.box().y() - row.box().bottom() < 2 * row.box().height()) {
            whole = Math.max(whole, OcrDistance.similarity(title, text + below.squeezed()));
        }
        // a stamp or a number beside the title leaves a tail behind it
        if (title.length() >= 9 && text.length() > title.length() && text.length() <= title.length() * 2) {
            double head = OcrDistance.similarity(title, text.substring(0, title.length()));
            whole = Math.max(whole, head - 0.05);
        }
        return form.type() != Type.AGREEMENT && title.length() < 9 && whole < 0.95 ? 0 : whole;
    }
}
