package se.fvm.sample;

import java.util.ArrayList;
import java.util.List;

/** Seeded random numbers that come out the same on every Java (SplitMix64, Steele, Lea and Flood 2014). */
public final class Dice {
    private long state;

    public Dice(long seed) {
        state = seed;
    }

    /** Dice of their own for one purpose, so that a change there leaves everything else as it was. */
    public Dice fork(String purpose) {
        long hash = state;
        for (int i = 0; i < purpose.length(); i++) {
            hash = mix(hash * 31 + purpose.charAt(i));
        }
        return new Dice(hash);
    }

    public long next() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 to below 1. */
    public double real() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    public double between(double low, double high) {
        return low + real() * (high - low);
    }

    /** From low to high, both included. */
    public int whole(int low, int high) {
        return low + (int) (real() * (high - low + 1));
    }

    public boolean chance(double probability) {
        return real() < probability;
    }

    /** Roughly normal: the sum of twelve, less six; never beyond six standard deviations. */
    public double bell(double deviation) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += real();
        }
        return sum * deviation;
    }

    @SafeVarargs
    public final <T> T pick(T... choices) {
        return choices[whole(0, choices.length - 1)];
    }

    public <T> T pick(List<T> choices) {
        return choices.get(whole(0, choices.size() - 1));
    }

    public <T> List<T> shuffled(List<T> items) {
        List<T> result = new ArrayList<>(items);
        for (int i = result.size() - 1; i > 0; i--) {
            int j = whole(0, i);
            T other = result.get(j);
            result.set(j, result.get(i));
            result.set(i, other);
        }
        return result;
    }

    public String digits(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + whole(0, 9)));
        }
        return text.toString();
    }

    public String hex(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(Character.forDigit(whole(0, 15), 16));
        }
        return text.toString();
    }
}
