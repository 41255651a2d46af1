package se.fvm.calloff;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.calloff.TestPapers.noon;
import static se.fvm.calloff.TestPapers.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing came                 |                                                    | EXPECTED",
                "signed                       | 2020-03-02 options=1 signed=2020-03-01             | SETTLED",
                "signed, without a day, seen  | 2020-03-02 options=1 +undated accepted=undated     | SETTLED",
                "signed, without a day        | 2020-03-02 options=1 +undated                      | UNDER_REVIEW",
                "unsigned                     | 2020-03-02 options=1 unsigned review +unsigned     | SCAN_RECEIVED",
                "perhaps unsigned             | 2020-03-02 unsigned review +uncertain-signature    | UNDER_REVIEW",
                "uncertain                    | 2020-03-02 options=1 review                        | UNDER_REVIEW",
                "outside what it signed up for| 2020-03-02 options=2 signed=2020-03-01             | UNDER_REVIEW",
                "outside, and accepted        | 2020-03-02 options=2 accepted=unexpected-option    | SETTLED",
                "a draft                      | 2020-03-02 options=1 +draft accepted=draft         | UNDER_REVIEW",
                "unsigned, then signed        | 2020-03-01 unsigned +unsigned; 2020-03-02 options=1| SETTLED",
                "signed, then unsigned        | 2020-03-01 options=1; 2020-03-02 unsigned +unsigned| SETTLED",
                "a decision only              | 2020-03-02 decision                                | EXPECTED",
                "of another municipality      | 2020-03-02 1480 options=1                          | EXPECTED",
                "another agreement            | 2020-03-02 cooperation options=1                   | EXPECTED"
            })
    void theStateOfAnAgreementFollowsFromItsPapers(String name, @Nullable String papers, AgreementState state) {
        assertThat(callOff(papers, "", "2020-03-10").state()).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "on the last day of grace     | 2020-03-02 options=1               |            | 2020-03-12 | SETTLED          | 0",
                "a day after it               | 2020-03-02 options=1               |            | 2020-03-13 | ORIGINAL_MISSING | 1",
                "a month after it             | 2020-03-02 options=1               |            | 2020-04-12 | ORIGINAL_MISSING | 31",
                "the original came            | 2020-03-02 options=1               | 2020-03-05 | 2020-04-12 | COMPLETE         | 0",
                "the original came first      | 2020-03-02 options=1               | 2020-02-28 | 2020-03-02 | COMPLETE         | 0",
                "nothing counts yet           | 2020-03-02 options=1 review        |            | 2020-04-12 | UNDER_REVIEW     | 0",
                "said to be e-signed, accepted| 2020-03-02 options=1 +e-signed accepted=e-signed | | 2020-04-12 | SETTLED      | 0",
                "the scan came again          | 2020-03-02 options=1 content=a; 2020-04-10 options=1 content=a | | 2020-04-12 | ORIGINAL_MISSING | 31"
            })
    void theOriginalIsMissingAfterTheDaysOfGrace(
            String name, String papers, @Nullable String original, String asOf, AgreementState state, int days) {
        AgreementStatus status = callOff(papers, original, asOf);

        assertThat(status.state()).isEqualTo(state);
        assertThat(status.daysMissing()).isEqualTo(days);
    }

    @Test
    void aLaterPaperSupersedesAnEarlierOne() {
        AgreementStatus status = callOff(
                "2020-03-01 options=1 signed=2020-02-28; 2020-03-05 options=1 signed=2020-03-04", "", "2020-03-06");

        assertThat(status.current().orElseThrow().id()).isEqualTo(2);
        assertThat(status.superseded()).extracting(Submission::id).containsExactly(1L);
    }

    @Test
    void aChangedPaperWaitsBesideTheOneThatCountsUntilAPersonAcceptsIt() {
        String first = "2020-03-01 1480 options=1,2 signed=2020-02-28";
        String changed = "; 2020-03-05 1480 options=1,3 signed=2020-03-04";

        MunicipalityStatus before =
                status(first + changed, "", "2020-03-06").municipality("1480").orElseThrow();
        MunicipalityStatus after = status(first + changed + " accepted=changed-options", "", "2020-03-06")
                .municipality("1480")
                .orElseThrow();

        assertThat(before.calledOff()).containsExactly(1, 2);
        assertThat(before.underReview()).containsExactly(3);
        assertThat(after.calledOff()).containsExactly(1, 3);
        assertThat(after.underReview()).isEmpty();
    }

    @Test
    void aPaperThatCameAgainIsNotCountedTwice() {
        AgreementStatus status = callOff(
                "2020-03-01 options=1 signed=2020-02-28; 2020-03-05 options=1 signed=2020-02-28", "", "2020-03-06");

        assertThat(status.current().orElseThrow().id()).isEqualTo(1);
        assertThat(status.superseded()).isEmpty();
        assertThat(status.duplicates()).extracting(Submission::id).containsExactly(2L);
    }

    @Test
    void aSecondCopyCountsWhereTheFirstIsStillLookedAt() {
        AgreementStatus status = callOff(
                "2020-03-01 options=1 signed=2020-02-28 review; 2020-03-05 options=1 signed=2020-02-28",
                "",
                "2020-03-06");

        assertThat(status.state()).isEqualTo(AgreementState.SETTLED);
        assertThat(status.current().orElseThrow().id()).isEqualTo(2);
    }

    @Test
    void theOrderInWhichPapersAreGivenDoesNotMatter() {
        List<Submission> papers =
                papers("2020-03-01 1480 options=1,2 signed=2020-02-28; 2020-03-05 1480 options=1 signed=2020-03-04");
        Matcher matcher = new Matcher(TestCampaign.small());
        List<Submission> reversed = List.of(papers.get(1), papers.get(0));

        assertThat(matcher.match(reversed, List.of(), noon("2020-03-06")))
                .isEqualTo(matcher.match(papers, List.of(), noon("2020-03-06")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing missing | 2020-03-02; 2020-03-02 cooperation; 2020-03-02 operations | | -",
                "two agreements missing | 2020-03-02 options=1 | | missing-agreement cooperation 0, missing-agreement operations 0",
                "only what the option needs | 2020-03-02 options=2 accepted=unexpected-option | 2020-03-03"
                        + " | missing-agreement operations 0",
                "nothing called off yet | 2020-03-02 options=1 review | | -",
                "an original without a scan | | 2020-03-03 | original-without-scan call-off 0"
            })
    void whatIsMissingIsADeviation(String name, @Nullable String papers, @Nullable String original, String expected) {
        assertThat(mismatches(papers, original, "2020-03-10"))
                .isEqualTo(expected.equals("-") ? List.of() : List.of(expected.split(", ")));
    }

    @ParameterizedTest(name = "posted {0}, arrived {1}, deemed {2}: {3}")
    @CsvSource({
        "2020-04-30, 2020-05-07, 2020-05-06, -",
        "2020-05-01, 2020-05-04, 2020-04-30, original-late call-off 1",
        ",           2020-05-04, 2020-04-30, -",
        ",           2020-05-05, 2020-05-04, original-late call-off 4"
    })
    void anOriginalIsLateByTheDayOfPostingElseTheDeemedDay(
            @Nullable LocalDate posted, LocalDate arrived, LocalDate deemed, String expected) {
        Original original = new Original(1, "1440", "call-off", posted, arrived, deemed, "", "");

        CallOffStatus status = new Matcher(TestCampaign.small())
                .match(
                        papers("2020-04-30; 2020-04-30 cooperation; 2020-04-30 operations"),
                        List.of(original),
                        noon("2020-05-08"));

        assertThat(texts(status)).isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
    }

    @Test
    void lateOriginalsAreNotLookedForWhenTheRuleIsOff() {
        Original original =
                new Original(1, "1440", "call-off", null, LocalDate.of(2020, 5, 9), LocalDate.of(2020, 5, 8), "", "");

        CallOffStatus status = new Matcher(TestCampaign.with(TestCampaign.rules(true, false, true)))
                .match(papers("2020-04-30"), List.of(original), noon("2020-05-10"));

        assertThat(texts(status)).isEmpty();
    }

    @Test
    void anOriginalIsMissingSinceTheDayAfterTheDaysOfGrace() {
        Mismatch missing = status("2020-03-01", "", "2020-03-14")
                .mismatches()
                .filter(m -> m.kind() == DeviationKind.ORIGINAL_MISSING)
                .findFirst()
                .orElseThrow();

        assertThat(missing.since()).isEqualTo("2020-03-12");
        assertThat(missing.days()).isEqualTo(3);
    }

    @Test
    void latenessIsCountedInDays() {
        assertThat(mismatches("2020-05-05 options=1 signed=2020-05-02", "2020-03-01", "2020-05-05"))
                .containsExactly("late call-off 5", "signed-late call-off 2");
    }

    @Test
    void whatAPersonHasAcceptedDeviatesNoMore() {
        assertThat(mismatches("2020-05-05 options=1 accepted=late", "2020-03-01", "2020-05-05"))
                .doesNotContain("late call-off 5");
    }

    @Test
    void optionsAndAgreementsAreCountedByMunicipality() {
        CallOffStatus status = status(
                "2020-03-01 options=1; 2020-03-01 1480 options=1,2; 2020-03-02 1480 cooperation options=1,2;"
                        + " 2020-03-03 1480 operations options=1,2 review",
                "2020-03-04",
                "2020-03-05");

        assertThat(status.options())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        1, new CallOffStatus.OptionCount(2, 1, 2, 0),
                        2, new CallOffStatus.OptionCount(1, 1, 1, 0),
                        3, new CallOffStatus.OptionCount(1, 0, 0, 0)));
        assertThat(status.agreements())
                .containsExactly(
                        Map.entry("call-off", new CallOffStatus.AgreementCount(2, 1)),
                        Map.entry("cooperation", new CallOffStatus.AgreementCount(1, 0)),
                        Map.entry("operations", new CallOffStatus.AgreementCount(0, 0)));
    }

    @Test
    void everyMunicipalityHasItsRowThoughNothingCame() {
        CallOffStatus status = status("", "", "2020-03-05");

        assertThat(status.municipalities())
                .extracting(m -> m.municipality().code())
                .containsExactly("1440", "1480");
        assertThat(status.mismatches()).isEmpty();
    }

    private static AgreementStatus callOff(@Nullable String papers, @Nullable String original, String asOf) {
        return status(papers, original, asOf)
                .municipality("1440")
                .flatMap(m -> m.agreement("call-off"))
                .orElseThrow();
    }

    private static List<String> mismatches(@Nullable String papers, @Nullable String original, String asOf) {
        return texts(status(papers, original, asOf));
    }

    private static List<String> texts(CallOffStatus status) {
        return status.mismatches()
                .map(m -> m.kind().flag() + " " + m.agreement() + " " + m.days())
                .collect(Collectors.toList());
    }

    private static CallOffStatus status(@Nullable String papers, @Nullable String original, String asOf) {
        List<Original> originals = new ArrayList<>();
        if (original != null && !original.isBlank()) {
            LocalDate day = LocalDate.parse(original);
            originals.add(new Original(1, "1440", "call-off", day, day, day, "", ""));
        }
        return new Matcher(TestCampaign.small()).match(papers(papers == null ? "" : papers), originals, noon(asOf));
    }
}
