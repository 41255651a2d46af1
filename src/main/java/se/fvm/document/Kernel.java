package se.fvm.document;

/**
 * Weights of a resampling along one axis, in fixed point: for every pixel of the result which pixels of the source
 * count how much. The mean over the covered area when shrinking; Catmull and Rom's cubic when enlarging (A class of
 * local interpolating splines, 1974).
 */
final class Kernel {

    static final int BITS = 14;
    static final int HALF = 1 << (BITS - 1);

    private final int[] starts;
    private final int[][] weights;

    private Kernel(int[] starts, int[][] weights) {
        this.starts = starts;
        this.weights = weights;
    }

    static Kernel of(int sourceLength, int targetLength) {
        int[] starts = new int[targetLength];
        int[][] weights = new int[targetLength][];
        double step = (double) sourceLength / targetLength;
        for (int i = 0; i < targetLength; i++) {
            if (step >= 1) {
                area(i, step, sourceLength, starts, weights);
            } else {
                cubic(i, step, sourceLength, starts, weights);
            }
        }
        return new Kernel(starts, weights);
    }

    int start(int target) {
        return starts[target];
    }

    int end(int target) {
        return starts[target] + weights[target].length;
    }

    /** The weights of the pixels from {@link #start} on; not to be written to. */
    int[] weights(int target) {
        return weights[target];
    }

    int weight(int target, int source) {
        return weights[target][source - starts[target]];
    }

    private static void area(int i, double step, int length, int[] starts, int[][] weights) {
        double from = i * step;
        double to = from + step;
        int first = (int) Math.floor(from + 1e-9);
        int last = Math.min(length, (int) Math.ceil(to - 1e-9));
        double[] covered = new double[last - first];
        for (int s = first; s < last; s++) {
            covered[s - first] = Math.min(to, s + 1) - Math.max(from, s);
        }
        starts[i] = first;
        weights[i] = fixed(covered);
    }

    private static void cubic(int i, double step, int length, int[] starts, int[][] weights) {
        double centre = (i + 0.5) * step - 0.5;
        int base = (int) Math.floor(centre);
        int first = Math.max(0, base - 1);
        int last = Math.min(length, base + 3);
        double[] near = new double[last - first];
        for (int s = first; s < last; s++) {
            near[s - first] = catmullRom(Math.abs(centre - s));
        }
        starts[i] = first;
        weights[i] = fixed(near);
    }

    private static double catmullRom(double distance) {
        if (distance < 1) {
            return (1.5 * distance - 2.5) * distance * distance + 1;
        }
        return distance < 2 ? ((-0.5 * distance + 2.5) * distance - 4) * distance + 2 : 0;
    }

    /** Weights that add up to exactly one, so that an even area stays as it is. */
    private static int[] fixed(double[] weights) {
        double sum = 0;
        int largest = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            largest = weights[i] > weights[largest] ? i : largest;
        }
        int[] result = new int[weights.length];
        int left = 1 << BITS;
        for (int i = 0; i < weights.length; i++) {
            result[i] = (int) Math.round(weights[i] / sum * (1 << BITS));
            left -= result[i];
        }
        result[largest] += left;
        return result;
    }
}
