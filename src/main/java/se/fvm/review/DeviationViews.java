package se.fvm.review;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.Municipality;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Deviation;

/** Lays deviations out for pages. */
@Component
class DeviationViews {

    private final Campaign campaign;
    private final Words words;
    private final Days days;

    DeviationViews(Campaign campaign, Words words, Days days) {
        this.campaign = campaign;
        this.words = words;
        this.days = days;
    }

    DeviationRow row(Deviation deviation) {
        String code = deviation.municipality();
        return new DeviationRow(
                deviation.id(),
                DocumentViews.severity(deviation.severity(), words.of(deviation.severity())),
                words.of(deviation.kind()),
                deviation.evidence(),
                code == null
                        ? null
                        : campaign.municipality(code).map(Municipality::name).orElse(code),
                code,
                about(deviation),
                link(deviation),
                deviation.days() > 0
                        ? words.of("deviation.days", deviation.days())
                        : words.of("deviation.since", days.day(deviation.opened())),
                closed(deviation),
                deviation.open() && deviation.mail() == null);
    }

    private String about(Deviation deviation) {
        String agreement = deviation.agreement();
        String title = agreement == null
                ? ""
                : campaign.agreement(agreement).map(AgreementKind::shortTitle).orElse(agreement);
        if (deviation.document() != null) {
            return title.isEmpty() ? words.of("document.n", deviation.document()) : title;
        }
        return deviation.mail() != null ? words.of("mail.title", deviation.mail()) : title;
    }

    static String link(Deviation deviation) {
        if (deviation.document() != null) {
            return OverviewCells.documentLink(deviation.document());
        }
        if (deviation.mail() != null) {
            return "/post/" + deviation.mail();
        }
        String code = deviation.municipality();
        if (deviation.kind() == DeviationKind.LETTER_BOUNCED) {
            return code == null ? "/brev" : "/kommuner/" + code + "#brev";
        }
        return code == null ? "/post" : "/kommuner/" + code + "#" + deviation.agreement();
    }

    private @Nullable String closed(Deviation deviation) {
        if (deviation.closed() == null) {
            return null;
        }
        String when = days.text(deviation.closed());
        return deviation.closedBy().isEmpty()
                ? words.of("deviation.closed", when)
                : words.of("deviation.closed.by", when, deviation.closedBy(), deviation.closedWhy());
    }
}
