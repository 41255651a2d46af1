package se.fvm.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to run a benchmark on.
 *
 * @param seeds of the generated campaigns
 * @param mails how many of each, 1 to 100
 * @param cache folder in which recognised text is kept between runs, if wanted; to be deleted when the recognition of
 *     pages changes
 * @param out folder for the lines
 * @param threads that read at once
 */
record BenchOptions(List<Long> seeds, int mails, Optional<Path> cache, Path out, int threads) {

    static final String USAGE =
            "--seeds 101-150 or 101,205  --mails 1..100  --cache FOLDER  --out FOLDER  --threads N (all optional)";

    /**
     * @throws IllegalArgumentException with the usage, for arguments that make no run
     */
    static BenchOptions of(String[] args, String seeds) {
        String chosen = seeds;
        int mails = 100;
        Optional<Path> cache = Optional.empty();
        Path out = Path.of("target", "bench");
        int threads = 2;
        if (args.length % 2 != 0) {
            throw new IllegalArgumentException("Each option takes a value. Usage: " + USAGE);
        }
        for (int i = 0; i < args.length; i += 2) {
            switch (args[i]) {
                case "--seeds" -> chosen = args[i + 1];
                case "--mails" -> mails = Integer.parseInt(args[i + 1]);
                case "--cache" -> cache = Optional.of(Path.of(args[i + 1]));
                case "--out" -> out = Path.of(args[i + 1]);
                case "--threads" -> threads = Integer.parseInt(args[i + 1]);
                default -> throw new IllegalArgumentException("Unknown: " + args[i] + ". Usage: " + USAGE);
            }
        }
        return new BenchOptions(seeds(chosen), mails, cache, out, threads);
    }

    private static List<Long> seeds(String text) {
        List<Long> seeds = new ArrayList<>();
        for (String part : text.split(",")) {
            String[] ends = part.split("-", 2);
            for (long seed = Long.parseLong(ends[0]); seed <= Long.parseLong(ends[ends.length - 1]); seed++) {
                seeds.add(seed);
            }
        }
        return seeds;
    }
}
