package se.fvm.bench;

import java.util.Set;

/**
 * One fact as read, held against the truth.
 *
 * @param fact kind, agreement, municipality, options, signed or unsigned, signedOn, or option-1 and so on for whether one option
 *     is called off
 * @param confidence what the reading says that the probability is, 0 to 1
 * @param logOdds of the confidence, in nats; at most 30
 * @param asked whether the paper goes to a person, for whatever reason
 * @param tags what is special about the mail and its papers
 */
record FactLine(
        long seed,
        String mail,
        String attachment,
        int firstPage,
        String fact,
        String value,
        String truth,
        double confidence,
        double logOdds,
        boolean right,
        boolean asked,
        Set<String> tags) {

    private static final double MOST = 30;

    static double logOdds(double probability) {
        return Math.max(-MOST, Math.min(MOST, Math.log(probability / (1 - probability))));
    }

    /** Whether it is one option of a set whose line stands beside. */
    boolean isPart() {
        return fact.startsWith("option-");
    }
}
