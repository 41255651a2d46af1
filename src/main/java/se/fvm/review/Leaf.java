package se.fvm.review;

import java.util.List;

/**
 * A part of a long list.
 *
 * @param number which part, from 1
 * @param count how many parts there are, at least 1
 * @param total how many entries the whole list has
 */
record Leaf<T>(List<T> items, int number, int count, int total) {

    static <T> Leaf<T> of(List<T> all, int wanted, int size) {
        int count = Math.max(1, (all.size() + size - 1) / size);
        int number = Math.min(Math.max(1, wanted), count);
        int from = (number - 1) * size;
        return new Leaf<>(List.copyOf(all.subList(from, Math.min(all.size(), from + size))), number, count, all.size());
    }

    public boolean several() {
        return count > 1;
    }
}
