package se.fvm.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.fvm.calloff.CallOffStatus;
import se.fvm.calloff.Campaign;
import se.fvm.correspondence.Words;
import se.fvm.ledger.CallOffLedger;
import se.fvm.ledger.Mails;

/** How many had called off each option at the end of each week, as it was known then. */
@Component
class Trend {

    /** Half a year; a longer campaign shows its last weeks. */
    private static final int LONGEST = 26;

    /** Between labels, in the chart's units, so that they can be read. */
    private static final int LABEL_HEIGHT = 15;

    private final CallOffLedger ledger;
    private final Mails mails;
    private final Campaign campaign;
    private final Words words;
    private final Days days;

    Trend(CallOffLedger ledger, Mails mails, Campaign campaign, Words words, Days days) {
        this.ledger = ledger;
        this.mails = mails;
        this.campaign = campaign;
        this.words = words;
        this.days = days;
    }

    /**
     * The weeks up to a moment.
     *
     * @return empty before anything has come
     */
    Optional<TrendView> upTo(Instant moment) {
        LocalDate last = days.day(moment);
        LocalDate first = mails.firstArrival().map(days::day).orElse(last.plusDays(1));
        if (first.isAfter(last)) {
            return Optional.empty();
        }
        List<LocalDate> ends = new ArrayList<>();
        for (LocalDate sunday = last; !sunday.isBefore(first) && ends.size() < LONGEST; ) {
            ends.add(0, sunday);
            sunday = sunday.minusDays(sunday.getDayOfWeek().getValue());
        }
        List<CallOffLedger.Counts> counts = ends.stream()
                .map(day -> ledger.countsAsOf(day.equals(last) ? moment : days.endOf(day)))
                .toList();
        return Optional.of(view(ends, counts));
    }

    private TrendView view(List<LocalDate> ends, List<CallOffLedger.Counts> counts) {
        int top = Math.max(2, campaign.municipalities().size());
        List<TrendView.Line> lines = campaign.options().stream()
                .map(o -> {
                    List<Integer> values =
                            counts.stream().map(c -> calledOff(c, o.number())).toList();
                    String points = IntStream.range(0, values.size())
                            .mapToObj(i -> TrendView.x(i, values.size()) + "," + TrendView.y(values.get(i), top))
                            .collect(Collectors.joining(" "));
                    int end = values.size() - 1;
                    return new TrendView.Line(
                            o.number(),
                            words.of("option.n", o.number()),
                            values,
                            points,
                            TrendView.x(end, values.size()),
                            TrendView.y(values.get(end), top));
                })
                .toList();
        return new TrendView(ends.stream().map(this::week).toList(), apart(lines), top);
    }

    /** The same lines with their labels far enough from each other. */
    private static List<TrendView.Line> apart(List<TrendView.Line> lines) {
        List<TrendView.Line> fromBelow = lines.stream()
                .sorted(Comparator.comparing(TrendView.Line::labelY).reversed())
                .toList();
        List<TrendView.Line> placed = new ArrayList<>();
        int free = Integer.MAX_VALUE;
        for (TrendView.Line line : fromBelow) {
            int y = Math.min(line.labelY(), free);
            free = y - LABEL_HEIGHT;
            placed.add(new TrendView.Line(line.style(), line.label(), line.values(), line.points(), line.endX(), y));
        }
        placed.sort(Comparator.comparing(TrendView.Line::style));
        return placed;
    }

    private static int calledOff(CallOffLedger.Counts counts, int option) {
        CallOffStatus.OptionCount count = counts.options().get(option);
        return count == null ? 0 : count.calledOff();
    }

    private String week(LocalDate day) {
        return words.of("trend.week", day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
