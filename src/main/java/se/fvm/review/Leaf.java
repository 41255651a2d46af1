package se.fvm.review;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of a long list.
 *
 * @param number which part, from 1
 * @param count how many parts there are, at least 1
 * @param total how many entries the whole list has
 */
record Leaf<T>(List<T> items, int number, int count, int total) {

    private static final int NEAR = 3;

    static <T> Leaf<T> of(List<T> all, int wanted, int size) {
        int count = Math.max(1, (all.size() + size - 1) / size);
        int number = Math.min(Math.max(1, wanted), count);
        int from = (number - 1) * size;
        return new Leaf<>(List.copyOf(all.subList(from, Math.min(all.size(), from + size))), number, count, all.size());
    }

    /** The parts to lead to: the first, the last, and those about this one. */
    public List<Integer> near() {
        return IntStream.rangeClosed(1, count)
                .filter(n -> n == 1 || n == count || Math.abs(n - number) <= NEAR)
                .boxed()
                .toList();
    }

    public boolean several() {
        return count > 1;
    }
}
