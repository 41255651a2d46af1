package se.fvm.reading;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises sheets of text that say that a paper was signed electronically, which prove nothing by themselves. */
final class ESignature {

    private static final Pattern CUE = Pattern.compile(
            "(bankid|elektroniskt? underskri|elektroniskt? signer|digitalt? signer|digitalt? underskri|signerade med|signerat med|freja"
                    + "|verifikat|signeringslogg|kryptografisk|e underskrift|e signer)");

    private ESignature() {}

    /** The sheet about electronic signing, if the paper has one. */
    static Optional<Sheet> sheet(Paper paper) {
        return paper.sheets().stream()
                .filter(s -> s.rows().stream()
                                .filter(r -> CUE.matcher(r.folded()).find())
                                .count()
                        >= 2)
                .reduce((a, b) -> b);
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
