package se.fvm.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.Mismatch;
import se.fvm.calloff.Municipality;
import se.fvm.calloff.Original;
import se.fvm.correspondence.Words;
import se.fvm.ledger.CallOffLedger;
import se.fvm.ledger.OriginalCheck;
import se.fvm.ledger.OriginalChecks;
import se.fvm.ledger.Originals;

/** Lays out the originals that were registered. */
@Component
class OriginalViews {

    private static final Set<DeviationKind> SHOWN =
            Set.of(DeviationKind.ORIGINAL_WITHOUT_SCAN, DeviationKind.ORIGINAL_LATE);

    private final Originals originals;
    private final OriginalChecks checks;
    private final CallOffLedger ledger;
    private final Campaign campaign;
    private final Words words;
    private final Days days;

    OriginalViews(
            Originals originals,
            OriginalChecks checks,
            CallOffLedger ledger,
            Campaign campaign,
            Words words,
            Days days) {
        this.originals = originals;
        this.checks = checks;
        this.ledger = ledger;
        this.campaign = campaign;
        this.words = words;
        this.days = days;
    }

    /**
     * The originals that stand, the last to come first.
     *
     * @param municipality code of the only one to show, or empty
     * @param only {@code utan-skanning}, {@code ej-jamforda} or {@code skiljer}; anything else for all
     */
    List<OriginalRow> rows(String municipality, String only) {
        Map<Long, OriginalCheck> checked = checks.standing();
        Map<String, List<DeviationKind>> found = ledger.statusAsOf(days.endOf(null))
                .mismatches()
                .filter(m -> SHOWN.contains(m.kind()))
                .collect(Collectors.groupingBy(
                        m -> m.municipality() + " " + m.agreement(),
                        Collectors.mapping(Mismatch::kind, Collectors.toList())));
        return originals.asOf(days.endOf(null)).stream()
                .filter(o -> municipality.isEmpty() || o.municipality().equals(municipality))
                .sorted(Comparator.comparing(Original::arrived)
                        .thenComparing(Original::id)
                        .reversed())
                .filter(o -> wanted(only, checked.get(o.id()), kinds(found, o)))
                .map(o -> row(o, checked.get(o.id()), kinds(found, o)))
                .toList();
    }

    private static List<DeviationKind> kinds(Map<String, List<DeviationKind>> found, Original o) {
        return found.getOrDefault(o.municipality() + " " + o.agreement(), List.of());
    }

    private static boolean wanted(String only, @Nullable OriginalCheck check, List<DeviationKind> kinds) {
        return switch (only) {
            case "utan-skanning" -> kinds.contains(DeviationKind.ORIGINAL_WITHOUT_SCAN);
            case "ej-jamforda" -> check == null;
            case "skiljer" -> check != null && !check.agrees();
            default -> true;
        };
    }

    private OriginalRow row(Original original, @Nullable OriginalCheck check, List<DeviationKind> kinds) {
        return new OriginalRow(
                original,
                campaign.municipality(original.municipality())
                        .map(Municipality::name)
                        .orElse(original.municipality()),
                campaign.agreement(original.agreement())
                        .map(AgreementKind::shortTitle)
                        .orElse(original.agreement()),
                check == null ? null : compared(check),
                kinds.stream()
                        .distinct()
                        .map(k -> DocumentViews.severity(k.severity(), words.of(k)))
                        .toList());
    }

    private Cell compared(OriginalCheck check) {
        return check.agrees()
                ? new Cell("good", "check", words.of("original.compared.agrees"), null)
                : new Cell("bad", "alert", words.of("original.compared.differs", check.differs()), null);
    }
}
