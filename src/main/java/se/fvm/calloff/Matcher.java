package se.fvm.calloff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Matches what came with what was expected. Knows only what it is given: with the papers and originals that were known
 * on a day, and that day, it gives the same answer whenever it is asked.
 */
public final class Matcher {

    private final Campaign campaign;

    public Matcher(Campaign campaign) {
        this.campaign = campaign;
    }

    /**
     * How it stands.
     *
     * @param submissions the papers known by then, in any order, without those that a person has rejected
     * @param originals the paper originals known by then
     * @param asOf the moment; whether an original is missing depends on it
     */
    public CallOffStatus match(Collection<Submission> submissions, Collection<Original> originals, Instant asOf) {
        Map<String, List<Paper>> papers = papers(submissions);
        List<MunicipalityStatus> municipalities = new ArrayList<>();
        for (Municipality municipality : campaign.municipalities()) {
            String code = municipality.code();
            ExpectedCallOff expected = campaign.expectedOf(code).orElseGet(() -> expectingNothing(code));
            List<Original> received = originals.stream()
                    .filter(o -> o.municipality().equals(code))
                    .sorted(Comparator.comparing(Original::arrived).thenComparing(Original::id))
                    .toList();
            municipalities.add(new MunicipalityMatch(
                            campaign, municipality, expected, papers.getOrDefault(code, List.of()), received)
                    .status(asOf));
        }
        return new CallOffStatus(asOf, municipalities, options(municipalities), agreements(municipalities));
    }

    /** Agreements by municipality, in the order in which they came, each with what comparison says of it. */
    private Map<String, List<Paper>> papers(Collection<Submission> submissions) {
        PapersInOrder order = PapersInOrder.of(campaign);
        Map<String, List<Paper>> papers = new LinkedHashMap<>();
        submissions.stream()
                .sorted(Comparator.comparing(Submission::arrived).thenComparing(Submission::id))
                .map(s -> new Paper(s, order.next(s)))
                .filter(p -> p.submission().kind() == PaperKind.AGREEMENT)
                .forEach(p -> {
                    if (p.submission().municipality() != null && p.submission().agreement() != null) {
                        papers.computeIfAbsent(p.submission().municipality(), code -> new ArrayList<>())
                                .add(p);
                    }
                });
        return papers;
    }

    private static ExpectedCallOff expectingNothing(String code) {
        return new ExpectedCallOff(code, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    private SortedMap<Integer, CallOffStatus.OptionCount> options(List<MunicipalityStatus> municipalities) {
        SortedMap<Integer, CallOffStatus.OptionCount> counts = new TreeMap<>();
        for (CallOffOption option : campaign.options()) {
            Integer number = option.number();
            counts.put(
                    number,
                    new CallOffStatus.OptionCount(
                            count(municipalities, m -> m.expected().signedUp().contains(number)),
                            count(municipalities, m -> m.expected().announced().contains(number)),
                            count(municipalities, m -> m.calledOff().contains(number)),
                            count(municipalities, m -> m.underReview().contains(number))));
        }
        return counts;
    }

    private Map<String, CallOffStatus.AgreementCount> agreements(List<MunicipalityStatus> municipalities) {
        Map<String, CallOffStatus.AgreementCount> counts = new LinkedHashMap<>();
        for (AgreementKind agreement : campaign.agreements()) {
            counts.put(
                    agreement.id(),
                    new CallOffStatus.AgreementCount(
                            count(
                                    municipalities,
                                    m -> status(m, agreement).state().counts()),
                            count(
                                    municipalities,
                                    m -> !status(m, agreement).originals().isEmpty())));
        }
        return counts;
    }

    private static AgreementStatus status(MunicipalityStatus municipality, AgreementKind agreement) {
        return municipality.agreement(agreement.id()).orElseThrow();
    }

    private static int count(List<MunicipalityStatus> municipalities, Predicate<MunicipalityStatus> which) {
        return (int) municipalities.stream().filter(which).count();
    }
}
