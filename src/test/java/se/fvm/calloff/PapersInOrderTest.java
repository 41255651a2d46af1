package se.fvm.calloff;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.calloff.TestPapers.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PapersInOrderTest {

    private static final String NONE = "-";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "in time on the last evening | 2020-04-30T23:59 options=1 signed=2020-04-30 | -",
                "late a minute later | 2020-05-01T00:00 options=1 signed=2020-04-30 | late",
                "signed after the deadline | 2020-05-02 options=1 signed=2020-05-01 | late signed-late",
                "not among those due | 2020-05-02 operations options=1 signed=2020-04-30 | -",
                "outside what was signed up for | 2020-03-02 options=1,2 signed=2020-03-01 | unexpected-option",
                "less than was announced | 2020-03-02 1480 options=1 signed=2020-03-01 | differs-from-announced",
                "as announced | 2020-03-02 1480 options=1,2 signed=2020-03-01 | -",
                "only the call-off is announced | 2020-03-02 1480 cooperation options=1 signed=2020-03-01 | -",
                "naming no options | 2020-03-02 operations signed=2020-03-01 | -",
                "a decision | 2020-05-02 decision options=2 | -",
                "a draft | 2020-05-02 options=2 +draft | -"
            })
    void aPaperIsComparedWithDeadlineAndExpectation(String name, String paper, String flags) {
        assertThat(last(PapersInOrder.of(TestCampaign.small()), paper)).isEqualTo(flags);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the same facts again | options=1 signed=2020-03-01; options=1 signed=2020-03-01 | duplicate",
                "the same bytes again, unsigned | options=1 unsigned content=a; options=1 unsigned content=a | duplicate",
                "two unsigned papers | options=1 unsigned; options=1 unsigned | -",
                "two undated papers | options=1; options=1 | -",
                "signed on another day | options=1 signed=2020-03-01; options=1 signed=2020-03-02 | -",
                "first unsigned, then signed | options=1 unsigned; options=1 signed=2020-03-02 | -",
                "first signed, then unsigned | options=1 signed=2020-03-01; options=1 unsigned | -",
                "of another municipality | options=1 signed=2020-03-01; 1480 options=1,2 signed=2020-03-01 | -",
                "another agreement | options=1 signed=2020-03-01; operations options=1 signed=2020-03-01 | -",
                "other options | 1480 options=1,3 signed=2020-03-01; 1480 options=1,2 signed=2020-03-01 | changed-options",
                "no options to compare | operations signed=2020-03-01; operations options=1 signed=2020-03-02 | -",
                "changed back | 1480 options=1,2 signed=2020-03-01; 1480 options=1 signed=2020-03-02;"
                        + " 1480 options=1,2 signed=2020-03-03 | changed-options",
                "the changed one again | 1480 options=1 signed=2020-03-01; 1480 options=1,2 signed=2020-03-02;"
                        + " 1480 options=1,2 signed=2020-03-02 | duplicate",
                "the first again | 1480 options=1,2 content=a; 1480 options=1,3 content=b;"
                        + " 1480 options=1,2 content=a | duplicate",
                "after a draft | 1480 options=1 +draft; 1480 options=1,2 signed=2020-03-01 | -"
            })
    void aPaperIsComparedWithThoseBefore(String name, String papers, String flags) {
        String dated = papers.lines()
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(paper -> "2020-03-05 " + paper.strip())
                .collect(Collectors.joining(";"));

        assertThat(last(PapersInOrder.of(TestCampaign.small()), dated)).isEqualTo(flags);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the same | 2020-03-02 options=1,2 | -",
                "more | 2020-03-02 options=1,2,3 | unexpected-option",
                "fewer | 2020-03-02 options=1 | unexpected-option",
                "nothing expected | 2020-03-02 1480 options=1 | unexpected-option"
            })
    void aGivenListIsComparedExactly(String name, String paper, String flags) {
        List<ExpectedCallOff> list = List.of(TestCampaign.expecting("1440", List.of(1, 2), List.of(1, 2)));

        assertThat(last(PapersInOrder.of(TestCampaign.small(), list), paper)).isEqualTo(flags);
    }

    @Test
    void aRuleThatIsSwitchedOffFindsNothing() {
        Campaign campaign = TestCampaign.with(TestCampaign.rules(false, false, false));

        assertThat(last(PapersInOrder.of(campaign), "2020-05-02 options=1 signed=2020-05-01"))
                .isEqualTo(NONE);
    }

    private static String last(PapersInOrder order, String papers) {
        List<Set<DeviationKind>> found = new ArrayList<>();
        papers(papers).forEach(paper -> found.add(order.next(paper)));
        Set<DeviationKind> last = found.get(found.size() - 1);
        return last.isEmpty()
                ? NONE
                : last.stream().map(DeviationKind::flag).sorted().collect(Collectors.joining(" "));
    }
}
