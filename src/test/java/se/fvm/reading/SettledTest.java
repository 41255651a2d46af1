package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PaperKind;

class SettledTest {

    private static final SortedSet<Integer> OPTIONS = new TreeSet<>(Set.of(1, 3));

    private static DocumentReading reading(
            PaperKind kind,
            @Nullable SortedSet<Integer> options,
            @Nullable String dnr,
            Set<DeviationKind> flags,
            List<Evidence> evidence) {
        return new DocumentReading(
                "Avtal.pdf",
                1,
                2,
                List.of(),
                Fact.of(kind, 0.99),
                Fact.of(kind == PaperKind.AGREEMENT ? "call-off" : null, 0.99),
                Fact.of("1443", 0.99),
                Fact.of(options, 0.98),
                Fact.of(true, 0.98),
                Fact.of(LocalDate.of(2020, 3, 12), 0.98),
                dnr,
                flags,
                flags.stream().anyMatch(DeviationKind::needsPerson),
                evidence);
    }

    private static DocumentReading agreement(
            @Nullable SortedSet<Integer> options, @Nullable String dnr, Set<DeviationKind> flags) {
        return reading(PaperKind.AGREEMENT, options, dnr, flags, List.of());
    }

    @Test
    void anAgreementWithAllItsFactsIsSettled() {
        assertThat(Settled.is(agreement(OPTIONS, "KS 2020/1", Set.of()))).isTrue();
    }

    @Test
    void missingOptionsMayStandInTheRest() {
        assertThat(Settled.is(agreement(null, "KS 2020/1", Set.of()))).isFalse();
    }

    @Test
    void aNumberThatStandsNeitherInTheHeadNorInAStampIsNotLookedForInTheRest() {
        assertThat(Settled.is(agreement(OPTIONS, null, Set.of()))).isTrue();
    }

    @Test
    void theRestIsReadBeforeAPersonIsAsked() {
        assertThat(Settled.is(agreement(OPTIONS, "KS 2020/1", EnumSet.of(DeviationKind.UNCERTAIN_MUNICIPALITY))))
                .isFalse();
    }

    @Test
    void theRestSaysNothingOfADayWrittenByHand() {
        assertThat(Settled.is(agreement(OPTIONS, "KS 2020/1", EnumSet.of(DeviationKind.UNCERTAIN_DATE))))
                .isTrue();
    }

    @Test
    void aPaperIsNoOtherPaperForWantOfATitle() {
        assertThat(Settled.is(reading(PaperKind.OTHER, null, null, Set.of(), List.of())))
                .isFalse();
    }

    @Test
    void aPaperWithATitleOfItsOwnIsSettled() {
        Evidence title = new Evidence("kind", "other", 1, null, 0, "Följebrev", 0.99);

        assertThat(Settled.is(reading(PaperKind.OTHER, null, null, Set.of(), List.of(title))))
                .isTrue();
    }
}
