package se.fvm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import se.fvm.bench.ReliabilityTable.Outcome;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how far the reading's probabilities can be trusted: {@code mvn -Pbench -Dbench=reliability}. Prints tables in
 * Markdown and writes every fact to {@code facts.jsonl}.
 */
public final class Reliability {
    /** In the order in which they are printed; options stands for the set, option for one option of it. */
    static final List<String> FACTS =
            List.of("kind", "agreement", "municipality", "options", "option", "signed", "unsigned", "signedOn");

    private static final String SEEDS = "301-306";

    private Reliability() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        BenchOptions options = BenchOptions.of(args, SEEDS);
        GeneratedRun.Result result = new GeneratedRun(options, null).run();
        Files.createDirectories(options.out());
        Path lines = options.out().resolve("facts.jsonl");
        Files.write(
                lines,
                result.facts().stream()
                        .map(f -> JsonMapper.shared().writeValueAsString(f))
                        .toList());
        System.out.printf(
                "%d mails of seeds %s, %d papers, %d agreements missed, %d facts (in %s)%n",
                result.mails(),
                options.seeds(),
                result.papers(),
                result.missed(),
                result.facts().size(),
                lines);
        System.out.print(report(result.facts()));
    }

    static List<Outcome> outcomes(List<FactLine> facts, String name) {
        return facts.stream()
                .filter(f -> f.fact().equals(name) || f.isPart() && name.equals("option"))
                .map(f -> new Outcome(f.confidence(), f.right()))
                .toList();
    }

    static String report(List<FactLine> facts) {
        StringBuilder text = new StringBuilder("\n| fact | probability | facts | predicted | observed |\n");
        text.append("|---|---|---|---|---|\n");
        StringBuilder brier = new StringBuilder("\n| fact | facts | right | Brier | wrong and nobody asked |\n");
        brier.append("|---|---|---|---|---|\n");
        StringBuilder curve = new StringBuilder("\n| fact | threshold | settled | wrong | at most wrong (95 %) |\n");
        curve.append("|---|---|---|---|---|\n");
        for (String name : FACTS) {
            List<Outcome> outcomes = outcomes(facts, name);
            if (outcomes.isEmpty()) {
                continue;
            }
            ReliabilityTable table = ReliabilityTable.of(outcomes);
            text.append(table.markdown(name));
            long right = outcomes.stream().filter(Outcome::right).count();
            long silent = facts.stream()
                    .filter(f -> f.fact().equals(name) || f.isPart() && name.equals("option"))
                    .filter(f -> !f.right() && !f.asked())
                    .count();
            brier.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f %% | %.5f | %d |%n",
                    name,
                    outcomes.size(),
                    100.0 * right / outcomes.size(),
                    table.brier(),
                    silent));
            curve.append(ThresholdCurve.of(outcomes).markdown(name));
        }
        return text.append(brier).append(curve).toString();
    }
}
