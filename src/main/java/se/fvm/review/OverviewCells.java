package se.fvm.review;

import java.util.Optional;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.AgreementStatus;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.MunicipalityStatus;
import se.fvm.calloff.Submission;
import se.fvm.correspondence.Words;

/** States of options and agreements in words, each leading to what it rests on. */
final class OverviewCells {

    private final Campaign campaign;
    private final Words words;

    OverviewCells(Campaign campaign, Words words) {
        this.campaign = campaign;
        this.words = words;
    }

    /** How it stands with an option of a municipality. */
    Cell option(MunicipalityStatus status, int number) {
        boolean signedUp = status.expected().signedUp().contains(number);
        if (status.calledOff().contains(number)) {
            return signedUp
                    ? optionCell("good", "check", "called-off", callOffLink(status))
                    : optionCell("bad", "alert", "called-off-unexpected", callOffLink(status));
        }
        if (status.underReview().contains(number)) {
            return optionCell("warn", "eye", "under-review", callOffLink(status));
        }
        String link = municipalityLink(status, "vantat");
        if (status.expected().announced().contains(number)) {
            return optionCell("info", "note", "announced", link);
        }
        return signedUp ? optionCell("", "ring", "signed-up", link) : optionCell("", "none", "none", link);
    }

    private Cell optionCell(String tone, String symbol, String state, String link) {
        return new Cell(tone, symbol, words.of("option.state." + state), link);
    }

    /** How it stands with an agreement of a municipality. */
    Cell agreement(MunicipalityStatus municipality, AgreementStatus status) {
        String link = status.current()
                .map(Submission::id)
                .map(OverviewCells::documentLink)
                .orElseGet(() -> municipalityLink(municipality, status.agreement()));
        String text = words.of(status);
        if (status.state().counts() && !status.waiting().isEmpty()) {
            text += ", " + words.of("state.waiting");
        }
        return switch (status.state()) {
            case NOT_EXPECTED -> new Cell("", "none", text, link);
            case EXPECTED -> new Cell("", "ring", text, link);
            case SCAN_RECEIVED -> new Cell("bad", "cross", text, link);
            case UNDER_REVIEW -> new Cell("warn", "eye", text, link);
            case SETTLED -> new Cell("info", "scan", text, link);
            case ORIGINAL_MISSING -> new Cell("bad", "alert", text, link);
            case COMPLETE -> new Cell("good", "double", text, link);
        };
    }

    /** The paper that calls options off: the one that counts, else one that waits, else the municipality's page. */
    private String callOffLink(MunicipalityStatus status) {
        return campaign.agreements().stream()
                .filter(AgreementKind::callsOff)
                .map(a -> status.agreement(a.id()))
                .flatMap(Optional::stream)
                .map(AgreementStatus::current)
                .flatMap(Optional::stream)
                .findFirst()
                .map(paper -> documentLink(paper.id()))
                .orElseGet(() -> municipalityLink(status, "vantat"));
    }

    static String municipalityLink(MunicipalityStatus status, String section) {
        return "/kommuner/" + status.municipality().code() + "#" + section;
    }

    static String documentLink(long id) {
        return "/dokument/" + id;
    }
}
