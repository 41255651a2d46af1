package se.fvm.reading;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises sheets of text that say that a paper was signed electronically, which prove nothing by themselves. */
final class ESignature {

    private static final Pattern CUE = Pattern.compile(
            "(bankid|elektroniskt? (underskri|underteckna|signer)|digitalt? (underskri|underteckna|signer)|undertecknandeblad|transaktions ?id|sha ?256|signerade med|signerat med|freja"
                    + "|verifikat|signeringslogg|kryptografisk|e underskrift|e signer)");

    /** Rows with more words are prose, of which such a page has no more than a few. */
    private static final int PROSE = 10;

    private static final int MOST_PROSE = 7;

    private ESignature() {}

    /** The sheet about electronic signing, if the paper has one. */
    static Optional<Sheet> sheet(Paper paper) {
        return paper.sheets().stream().filter(ESignature::tells).reduce((a, b) -> b);
    }

    /** Whether a page tells of electronic signing, and of little else. */
    static boolean isSheet(Sheet sheet) {
        long prose = sheet.rows().stream().filter(r -> r.words() > PROSE).count();
        return tells(sheet) && prose < MOST_PROSE;
    }

    private static boolean tells(Sheet sheet) {
        return sheet.rows().stream().filter(r -> CUE.matcher(r.folded()).find()).count() >= 2;
    }

    /** The last day of signing on the sheet that does not belong to the other party. */
    static Optional<Evidence> day(Sheet sheet, Dates dates, java.util.List<String> counterparties) {
        Evidence found = null;
        String signer = "";
        for (Row row : sheet.rows()) {
            Optional<LocalDate> day =
                    dates.in(row.text()).stream().map(Dates.Found::day).max(Comparator.naturalOrder());
            if (day.isEmpty()
                    || (!CUE.matcher(row.folded()).find() && !row.folded().contains("signera"))) {
                signer = row.folded();
                continue;
            }
            String above = signer.replace(" ", "");
            boolean other = counterparties.stream().anyMatch(c -> above.contains(Folding.squeeze(c)));
            if (!other && (found == null || day.get().isAfter(LocalDate.parse(found.value())))) {
                found = new Evidence(
                        "signedOn", day.get().toString(), sheet.number(), row.box(), sheet.dpi(), row.text(), 0.95);
            }
        }
        return Optional.ofNullable(found);
    }
}
