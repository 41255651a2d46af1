package se.fvm.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.AgreementState;
import se.fvm.calloff.AgreementStatus;
import se.fvm.calloff.CallOffStatus;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.Mismatch;
import se.fvm.calloff.MunicipalityStatus;
import se.fvm.calloff.Submission;
import se.fvm.ledger.CallOffLedger;

/** What a municipality is still to send, as it stands now. */
@Component
class WhatIsMissing {

    private final CallOffLedger ledger;
    private final Campaign campaign;
    private final Words words;
    private final Clock clock;

    WhatIsMissing(CallOffLedger ledger, Campaign campaign, Words words, Clock clock) {
        this.ledger = ledger;
        this.campaign = campaign;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Something that is missing.
     *
     * @param kind by which kind of letter it is asked for
     * @param due from which day on it is asked for
     * @param words in Swedish
     */
    record Item(LetterKind kind, LocalDate due, String words) {}

    /** What the municipality is to send, in the order of the agreements; nothing that a person has yet to look at. */
    List<Item> of(String municipality) {
        return now().municipality(municipality).map(this::of).orElse(List.of());
    }

    CallOffStatus now() {
        return ledger.statusAsOf(clock.instant());
    }

    List<Item> of(MunicipalityStatus municipality) {
        List<Item> items = new ArrayList<>();
        for (AgreementStatus agreement : municipality.agreements()) {
            item(municipality, agreement).ifPresent(items::add);
        }
        return items;
    }

    private Optional<Item> item(MunicipalityStatus municipality, AgreementStatus agreement) {
        if (!agreement.waiting().isEmpty() || agreement.state() == AgreementState.UNDER_REVIEW) {
            return Optional.empty();
        }
        String title = campaign.agreement(agreement.agreement())
                .map(AgreementKind::title)
                .orElse(agreement.agreement());
        return switch (agreement.state()) {
            case SETTLED, ORIGINAL_MISSING -> original(agreement, title);
            case SCAN_RECEIVED ->
                agreement
                        .current()
                        .map(paper -> item(LetterKind.COMPLETION, day(paper), "letter.missing.signature", title));
            case EXPECTED, NOT_EXPECTED -> absent(municipality, agreement, title);
            case UNDER_REVIEW, COMPLETE -> Optional.empty();
        };
    }

    private Optional<Item> original(AgreementStatus agreement, String title) {
        return agreement
                .current()
                .filter(paper -> !paper.flags().contains(DeviationKind.E_SIGNED))
                .map(paper -> item(LetterKind.REMINDER, day(paper), "letter.missing.original", title));
    }

    /** An agreement of which nothing counts is asked for where a called-off option needs it, or its original is here. */
    private Optional<Item> absent(MunicipalityStatus municipality, AgreementStatus agreement, String title) {
        return municipality.mismatches().stream()
                .filter(m -> agreement.agreement().equals(m.agreement()) && m.document() == null)
                .filter(m ->
                        m.kind() == DeviationKind.MISSING_AGREEMENT || m.kind() == DeviationKind.ORIGINAL_WITHOUT_SCAN)
                .findFirst()
                .map(Mismatch::since)
                .map(since -> item(LetterKind.COMPLETION, since, "letter.missing.scan", title));
    }

    private Item item(LetterKind kind, LocalDate since, String key, String title) {
        LocalDate due = since.plusDays(campaign.rules().graceDays() + 1L);
        return new Item(kind, due, words.of(key, title));
    }

    /** Whether something of the municipality waits for a person. */
    static boolean underReview(MunicipalityStatus municipality) {
        return municipality.agreements().stream()
                .anyMatch(a ->
                        a.state() == AgreementState.UNDER_REVIEW || !a.waiting().isEmpty());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), campaign.zone());
    }

    private LocalDate day(Submission paper) {
        return LocalDate.ofInstant(paper.arrived(), campaign.zone());
    }
}
