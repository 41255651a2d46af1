package se.fvm.train;

import java.util.Arrays;

/** Loss and gradient of connectionist temporal classification (Graves et al., ICML 2006), in logarithms. */
final class Ctc {

    private Ctc() {}

    /**
     * Adds the gradient of the loss to the unnormalised scores of one line.
     *
     * @param scores steps x classes, in a row
     * @param steps how many of the steps belong to the line
     * @param gradient filled in at the same places
     * @return the loss in nats
     */
    static double gradient(float[] scores, int offset, int steps, int classes, int[] symbols, float[] gradient) {
        double[][] logs = new double[steps][classes];
        for (int t = 0; t < steps; t++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < classes; c++) {
                most = Math.max(most, scores[offset + t * classes + c]);
            }
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                sum += Math.exp(scores[offset + t * classes + c] - most);
            }
            double norm = most + Math.log(sum);
            for (int c = 0; c < classes; c++) {
                logs[t][c] = scores[offset + t * classes + c] - norm;
            }
        }
        int length = symbols.length * 2 + 1;
        int[] path = new int[length];
        for (int i = 0; i < symbols.length; i++) {
            path[2 * i + 1] = symbols[i];
        }
        double[][] forward = filled(steps, length);
        forward[0][0] = logs[0][0];
        forward[0][1] = logs[0][path[1]];
        for (int t = 1; t < steps; t++) {
            for (int s = 0; s < length; s++) {
                double sum = forward[t - 1][s];
                sum = s > 0 ? add(sum, forward[t - 1][s - 1]) : sum;
                sum = s > 1 && path[s] != 0 && path[s] != path[s - 2] ? add(sum, forward[t - 1][s - 2]) : sum;
                forward[t][s] = sum + logs[t][path[s]];
            }
        }
        double[][] backward = filled(steps, length);
        backward[steps - 1][length - 1] = 0;
        backward[steps - 1][length - 2] = 0;
        for (int t = steps - 2; t >= 0; t--) {
            for (int s = 0; s < length; s++) {
                double sum = backward[t + 1][s] + logs[t + 1][path[s]];
                sum = s + 1 < length ? add(sum, backward[t + 1][s + 1] + logs[t + 1][path[s + 1]]) : sum;
                sum = s + 2 < length && path[s + 2] != 0 && path[s + 2] != path[s]
                        ? add(sum, backward[t + 1][s + 2] + logs[t + 1][path[s + 2]])
                        : sum;
                backward[t][s] = sum;
            }
        }
        double total = add(forward[steps - 1][length - 1], forward[steps - 1][length - 2]);
        if (total == Double.NEGATIVE_INFINITY) {
            return Double.NaN;
        }
        for (int t = 0; t < steps; t++) {
            double[] occupied = new double[classes];
            for (int s = 0; s < length; s++) {
                occupied[path[s]] += Math.exp(forward[t][s] + backward[t][s] - total);
            }
            for (int c = 0; c < classes; c++) {
                gradient[offset + t * classes + c] = (float) (Math.exp(logs[t][c]) - occupied[c]);
            }
        }
        return -total;
    }

    private static double[][] filled(int steps, int length) {
        double[][] table = new double[steps][length];
        for (double[] row : table) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        return table;
    }

    private static double add(double a, double b) {
        if (a == Double.NEGATIVE_INFINITY) {
            return b;
        }
        if (b == Double.NEGATIVE_INFINITY) {
            return a;
        }
        double most = Math.max(a, b);
        return most + Math.log1p(Math.exp(Math.min(a, b) - most));
    }
}
