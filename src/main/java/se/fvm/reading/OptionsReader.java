package se.fvm.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.Campaign;

/** Reads which options a paper calls off, from its prose and from the marks in its lists, which must agree. */
final class OptionsReader {

    /** What prose weighs for and against each option, in nats. */
    private static final double SAID = 4.6;

    private static final double ONE_WAY = 0.97;
    private static final double UNSURE = 0.6;

    private final OptionWords words;
    private final OptionRows rows;
    private final OptionProse prose;
    private final NumeralReader numerals;
    private final BareLists bare;

    OptionsReader(Campaign campaign) {
        words = new OptionWords(campaign);
        rows = new OptionRows(words);
        prose = new OptionProse(words);
        numerals = new NumeralReader(words.all());
        bare = new BareLists(words);
    }

    /**
     * @param fact value null where the paper names no options
     */
    record Result(Fact<SortedSet<Integer>> fact, List<Evidence> evidence) {}

    Result read(Paper paper) {
        List<OptionList> found = rows.lists(paper);
        List<OptionList> lists = found.stream().filter(l -> l.rows().size() > 1).toList();
        Set<Row> listed = new HashSet<>();
        lists.forEach(l -> listed.addAll(l.lines()));
        List<NumeralPlace> places = lists.isEmpty()
                ? paper.sheets().stream()
                        .flatMap(s -> NumeralPlace.on(s).stream())
                        .toList()
                : List.of();
        places.forEach(p -> listed.add(p.row()));
        OptionProse.Result said = prose.read(paper, listed);
        if (!places.isEmpty()) {
            return byNumerals(places, said);
        }
        OptionList unmarked = null;
        OptionList aside = null;
        for (OptionList list : lists) {
            if (list.zone() == Zone.BACKGROUND) {
                aside = aside == null ? list : aside;
                continue;
            }
            List<Marks> marks = MarkingWays.read(list);
            if (!marks.isEmpty()) {
                List<Evidence> evidence = new ArrayList<>(said.evidence());
                marks.forEach(m -> evidence.addAll(m.evidence()));
                return new Result(byMarks(marks, said), evidence);
            }
            unmarked = unmarked == null ? list : unmarked;
        }
        if (lists.isEmpty() && said.called().isEmpty()) {
            Optional<OptionList> named = found.stream().filter(bare::names).findFirst();
            if (named.isPresent()) {
                return new Result(byList(named.get()), named.get().evidence());
            }
        }
        return new Result(withoutMarks(unmarked, aside, said), said.evidence());
    }

    /**
     * Numbers written by hand, which the prose must not contradict. All of them may as well be print that was to be marked.
     */
    private Result byNumerals(List<NumeralPlace> places, OptionProse.Result said) {
        List<Evidence> evidence = new ArrayList<>(said.evidence());
        SortedSet<Integer> written = new TreeSet<>();
        double confidence = ONE_WAY;
        for (NumeralPlace place : places) {
            Fact<SortedSet<Integer>> fact = numerals.read(place);
            SortedSet<Integer> here = Objects.requireNonNull(fact.value());
            here.forEach(o -> evidence.add(place.evidence(o, fact.confidence())));
            boolean agree = written.isEmpty() || written.equals(here);
            written.addAll(here);
            confidence = Math.min(agree ? fact.confidence() : UNSURE, confidence);
        }
        boolean contradicted = !said.called().isEmpty() && !written.equals(said.called());
        boolean unsure = contradicted || written.equals(words.all());
        return new Result(Fact.of(written, unsure ? Math.min(UNSURE, confidence) : confidence), evidence);
    }

    private Fact<SortedSet<Integer>> withoutMarks(
            @Nullable OptionList list, @Nullable OptionList aside, OptionProse.Result said) {
        if (list != null && said.called().isEmpty()) {
            return byList(list);
        }
        return aside != null && said.called().isEmpty() ? bySideList(aside) : byProse(said);
    }

    /** A list under a heading that speaks of something else is no more than a hint, whatever marks it bears. */
    private Fact<SortedSet<Integer>> bySideList(OptionList list) {
        List<Marks> marks = MarkingWays.read(list);
        if (marks.isEmpty()) {
            return Fact.of(null, ONE_WAY);
        }
        OptionSets sets = new OptionSets(words.all());
        marks.forEach(sets::add);
        return Fact.of(sets.fact().value(), UNSURE);
    }

    private Fact<SortedSet<Integer>> byMarks(List<Marks> marks, OptionProse.Result said) {
        OptionSets sets = new OptionSets(words.all());
        marks.forEach(sets::add);
        if (!said.called().isEmpty()) {
            words.all().forEach(o -> sets.add(o, said.called().contains(o) ? SAID : -SAID));
        }
        Fact<SortedSet<Integer>> fact = sets.fact();
        boolean none = fact.value() == null || fact.value().isEmpty();
        return none ? new Fact<>(fact.value(), Math.min(UNSURE, fact.confidence()), fact.others()) : fact;
    }

    /** A list without marks says what is called off only if it leaves something out. */
    private Fact<SortedSet<Integer>> byList(OptionList list) {
        boolean partial = !list.numbers().equals(words.all());
        if (partial && bare.names(list)) {
            return Fact.of(list.numbers(), ONE_WAY);
        }
        return Fact.of(list.numbers(), partial && list.zone() == Zone.OPERATIVE ? 0.9 : UNSURE);
    }

    private static Fact<SortedSet<Integer>> byProse(OptionProse.Result said) {
        SortedSet<Integer> called = new TreeSet<>(said.called());
        boolean contradicts = called.stream().anyMatch(said.refused()::contains);
        if (called.isEmpty()) {
            return Fact.of(null, said.unclear() ? UNSURE : ONE_WAY);
        }
        return Fact.of(called, contradicts ? UNSURE : ONE_WAY);
    }
}
