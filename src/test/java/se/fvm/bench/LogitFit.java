package se.fvm.bench;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.apache.commons.math3.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;

/**
 * Fits what evidence weighs: multinomial logistic regression over candidates that pay {@code weight * amount} for the
 * evidence against them (McFadden 1974). Weights stay positive and near what they were, unless the examples speak
 * against it: a normal prior on their logarithms, which is the L2 penalty here.
 */
final class LogitFit {
    private static final int MOST_STEPS = 2000;
    private static final double ENOUGH = 1e-9;

    private final double[] before;
    private final double deviation;
    private final List<Example> examples;

    /**
     * One fact.
     *
     * @param amounts by candidate, then by weight
     * @param truth index of the candidate that was right
     */
    record Example(double[][] amounts, int truth) {}

    /**
     * @param before the weights so far, above 0
     * @param deviation by how much a weight's logarithm may well change; the smaller, the more examples it takes
     */
    LogitFit(List<Example> examples, double[] before, double deviation) {
        this.examples = examples;
        this.before = before.clone();
        this.deviation = deviation;
    }

    double[] fit() {
        NonLinearConjugateGradientOptimizer optimizer = new NonLinearConjugateGradientOptimizer(
                NonLinearConjugateGradientOptimizer.Formula.POLAK_RIBIERE, new SimpleValueChecker(ENOUGH, ENOUGH));
        double[] logs = optimizer
                .optimize(
                        GoalType.MINIMIZE,
                        new ObjectiveFunction(this::loss),
                        new ObjectiveFunctionGradient(this::gradient),
                        new InitialGuess(Arrays.stream(before).map(Math::log).toArray()),
                        new MaxEval(MOST_STEPS * 20),
                        new MaxIter(MOST_STEPS))
                .getPoint();
        return Arrays.stream(logs).map(Math::exp).toArray();
    }

    private double loss(double[] logs) {
        double loss = 0;
        for (Example example : examples) {
            loss -= Math.log(Math.max(1e-300, shares(example, logs)[example.truth()]));
        }
        for (int f = 0; f < logs.length; f++) {
            loss += Math.pow((logs[f] - Math.log(before[f])) / deviation, 2) / 2;
        }
        return loss;
    }

    private double[] gradient(double[] logs) {
        double[] gradient = new double[logs.length];
        for (Example example : examples) {
            double[] shares = shares(example, logs);
            for (int f = 0; f < logs.length; f++) {
                double mean = 0;
                for (int c = 0; c < shares.length; c++) {
                    mean += shares[c] * example.amounts()[c][f];
                }
                gradient[f] += Math.exp(logs[f]) * (example.amounts()[example.truth()][f] - mean);
            }
        }
        for (int f = 0; f < logs.length; f++) {
            gradient[f] += (logs[f] - Math.log(before[f])) / (deviation * deviation);
        }
        return gradient;
    }

    /** The probability of each candidate. */
    private static double[] shares(Example example, double[] logs) {
        double[] costs = new double[example.amounts().length];
        for (int c = 0; c < costs.length; c++) {
            for (int f = 0; f < logs.length; f++) {
                costs[c] += Math.exp(logs[f]) * example.amounts()[c][f];
            }
        }
        double least = Arrays.stream(costs).min().orElse(0);
        double sum = Arrays.stream(costs).map(c -> Math.exp(least - c)).sum();
        return Arrays.stream(costs).map(c -> Math.exp(least - c) / sum).toArray();
    }
}
