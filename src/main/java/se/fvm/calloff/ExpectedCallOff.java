package se.fvm.calloff;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is expected of one municipality.
 *
 * @param municipality its code
 * @param signedUp options it signed up for (tecknade) in the procurement; no other may be called off
 * @param announced options that its council has announced; empty where nothing was announced
 * @param agreements ids of the agreements that it has to send
 */
public record ExpectedCallOff(
        String municipality, SortedSet<Integer> signedUp, SortedSet<Integer> announced, SortedSet<String> agreements) {

    public ExpectedCallOff {
        signedUp = sorted(signedUp);
        announced = sorted(announced);
        agreements = sorted(agreements);
    }

    private static <T extends Comparable<T>> SortedSet<T> sorted(Collection<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
