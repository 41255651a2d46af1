package se.fvm.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.fvm.document.Box;
import se.fvm.reading.OptionList.OptionRow;

/**
 * What one way of marking says of the options of a list: for each the log odds that it is chosen, in nats, positive for
 * chosen. An option that is not named, or has 0, is left open.
 */
final class Marks {

    /** No single way is surer than this of a row, in nats: one in four hundred is wrong. */
    static final double SURE = 6;

    private final OptionList list;
    private final SortedMap<Integer, Double> nats = new TreeMap<>();
    private final List<Evidence> evidence = new ArrayList<>();

    Marks(OptionList list) {
        this.list = list;
    }

    /** Adds a row's log odds, with the place that shows them. */
    void add(OptionRow row, double odds, Box where) {
        nats.put(row.number(), Math.max(-SURE, Math.min(SURE, odds)));
        evidence.add(list.evidence(row, where, odds > 0));
    }

    SortedMap<Integer, Double> nats() {
        return nats;
    }

    List<Evidence> evidence() {
        return evidence;
    }
}
