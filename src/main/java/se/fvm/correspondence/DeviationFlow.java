package se.fvm.correspondence;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fvm.calloff.DeviationKind;
import se.fvm.ledger.Deviation;

/** How many deviations came and went between two moments, by kind. */
final class DeviationFlow {

    private final Instant from;

    /** @param from the earlier moment */
    DeviationFlow(Instant from) {
        this.from = from;
    }

    /**
     * The flow; kinds of which nothing was open, came or went are left out.
     *
     * @param now open at the later moment
     * @param before open at the earlier one
     * @param known every deviation that was entered by the later moment
     */
    List<WeeklyReport.DeviationFigures> of(List<Deviation> now, List<Deviation> before, List<Deviation> known) {
        Set<String> openNow = now.stream().map(Deviation::id).collect(Collectors.toSet());
        Set<String> openBefore = before.stream().map(Deviation::id).collect(Collectors.toSet());
        List<Deviation> came =
                now.stream().filter(d -> !openBefore.contains(d.id())).toList();
        List<Deviation> went =
                before.stream().filter(d -> !openNow.contains(d.id())).toList();
        List<Deviation> passed = known.stream().filter(this::cameAndWent).toList();
        Set<DeviationKind> kinds = EnumSet.noneOf(DeviationKind.class);
        Stream.of(now, went, passed).flatMap(List::stream).forEach(d -> kinds.add(d.kind()));
        return kinds.stream()
                .map(kind -> new WeeklyReport.DeviationFigures(
                        kind,
                        count(now, kind),
                        count(came, kind) + count(passed, kind),
                        count(went, kind) + count(passed, kind)))
                .sorted(Comparator.comparing(WeeklyReport.DeviationFigures::open)
                        .reversed())
                .toList();
    }

    /**
     * Whether it was entered and ended between the moments. The entry that a person leaves who closes one that is
     * worked out from the state of things is not another deviation.
     */
    private boolean cameAndWent(Deviation d) {
        boolean entryOfAClosing = d.mail() == null && d.municipality() != null && d.agreement() != null;
        return !entryOfAClosing && d.closed() != null && d.recorded().isAfter(from);
    }

    private static int count(List<Deviation> deviations, DeviationKind kind) {
        return (int) deviations.stream().filter(d -> d.kind() == kind).count();
    }
}
