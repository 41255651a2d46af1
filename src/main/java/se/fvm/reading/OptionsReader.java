package se.fvm.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.Campaign;
import se.fvm.reading.OptionRows.Group;

/** Reads which options a paper calls off, from its prose and from the marks in its lists, which must agree. */
final class OptionsReader {

    private static final double SURE = 0.99;
    private static final double ONE_WAY = 0.97;
    private static final double UNSURE = 0.6;

    private final OptionWords words;
    private final OptionRows rows;
    private final OptionProse prose;

    OptionsReader(Campaign campaign) {
        words = new OptionWords(campaign);
        rows = new OptionRows(words);
        prose = new OptionProse(words);
    }

    /**
     * @param fact value null where the paper names no options
     */
    record Result(Fact<SortedSet<Integer>> fact, List<Evidence> evidence) {}

    Result read(Paper paper) {
        List<Group> groups = rows.groups(paper);
        Set<Row> listed = new HashSet<>();
        groups.stream().filter(g -> g.rows().size() > 1).forEach(g -> g.rows().forEach(r -> listed.add(r.row())));
        OptionProse.Result said = prose.read(paper, listed);
        OptionMarks.Result marked = null;
        Group list = null;
        Group aside = null;
        for (Group group : groups) {
            if (group.rows().size() < 2) {
                continue;
            }
            if (group.zone() == Zone.BACKGROUND) {
                aside = aside == null ? group : aside;
                continue;
            }
            OptionMarks.Result here = OptionMarks.read(group);
            if (here.way() != OptionMarks.Way.NONE) {
                marked = here;
                list = group;
                break;
            }
            list = list == null ? group : list;
        }
        List<Evidence> evidence = new ArrayList<>(said.evidence());
        if (marked != null && list != null) {
            evidence.addAll(marked.evidence());
            return new Result(byMarks(marked, list, said), evidence);
        }
        if (list != null && said.called().isEmpty()) {
            return new Result(byList(list), evidence);
        }
        if (aside != null && said.called().isEmpty()) {
            return new Result(bySideList(aside), evidence);
        }
        return new Result(byProse(said), evidence);
    }

    /** A list under a heading that speaks of something else is no more than a hint, whatever marks it bears. */
    private static Fact<SortedSet<Integer>> bySideList(Group list) {
        OptionMarks.Result marked = OptionMarks.read(list);
        return marked.way() == OptionMarks.Way.NONE ? Fact.of(null, ONE_WAY) : fact(marked.chosen(), UNSURE, null);
    }

    private Fact<SortedSet<Integer>> byMarks(OptionMarks.Result marked, Group list, OptionProse.Result said) {
        boolean whole = list.numbers().equals(words.all());
        boolean agree = said.called().isEmpty() || said.called().equals(marked.chosen());
        boolean sure = marked.sure() && whole && agree && !marked.chosen().isEmpty();
        boolean both = sure && !said.called().isEmpty();
        return fact(marked.chosen(), sure ? both ? SURE : ONE_WAY : UNSURE, agree ? null : said.called());
    }

    /** A list without marks says what is called off only if it leaves something out. */
    private Fact<SortedSet<Integer>> byList(Group list) {
        boolean partial = !list.numbers().equals(words.all());
        boolean operative = list.zone() == Zone.OPERATIVE;
        return fact(list.numbers(), partial && operative ? 0.9 : UNSURE, null);
    }

    private static Fact<SortedSet<Integer>> byProse(OptionProse.Result said) {
        SortedSet<Integer> called = new TreeSet<>(said.called());
        boolean contradicts = called.stream().anyMatch(said.refused()::contains);
        if (called.isEmpty()) {
            return Fact.of(null, said.unclear() ? UNSURE : ONE_WAY);
        }
        return fact(called, contradicts ? UNSURE : ONE_WAY, null);
    }

    private static Fact<SortedSet<Integer>> fact(
            SortedSet<Integer> value, double confidence, @Nullable SortedSet<Integer> other) {
        return new Fact<>(
                value, confidence, other == null ? List.of() : List.of(new Fact.Candidate<>(other, 1 - confidence)));
    }
}
