package se.fvm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.CampaignFiles;
import se.fvm.document.DocumentLimits;
import se.fvm.document.Documents;
import se.fvm.document.PageOpener;
import se.fvm.reading.MailReading;
import se.fvm.reading.TracedReader;
import se.fvm.sample.mail.Mail;
import se.fvm.sample.mail.StressSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Generates mails, reads them for real, and holds what was read against what is true of them. */
final class GeneratedRun {
    private static final Path CAMPAIGN = Path.of("config", "campaign");

    private final BenchOptions options;
    private final String weights;

    /**
     * @param weights text of a weights.properties, or null for those that come with the program
     */
    GeneratedRun(BenchOptions options, String weights) {
        this.options = options;
        this.weights = weights;
    }

    /**
     * Evidence of one fact with the candidate that it should have made the most probable.
     *
     * @param truth the candidate; empty for a municipality outside the campaign
     */
    record Sample(TracedReader.Weighed weighed, String truth) {}

    /**
     * What came of a run.
     *
     * @param missed agreements that no reading covers
     */
    record Result(List<FactLine> facts, List<Sample> samples, int mails, int papers, int missed) {

        static Result sum(List<Result> parts) {
            return new Result(
                    parts.stream().flatMap(p -> p.facts().stream()).toList(),
                    parts.stream().flatMap(p -> p.samples().stream()).toList(),
                    parts.stream().mapToInt(Result::mails).sum(),
                    parts.stream().mapToInt(Result::papers).sum(),
                    parts.stream().mapToInt(Result::missed).sum());
        }
    }

    Result run() throws IOException, InterruptedException, ExecutionException {
        Campaign campaign = CampaignFiles.read(CAMPAIGN);
        Path folder = Files.createTempDirectory("fvm-bench-");
        Queue<Long> seeds = new ConcurrentLinkedQueue<>(options.seeds());
        ExecutorService workers = Executors.newFixedThreadPool(options.threads());
        try {
            List<Future<List<Result>>> shares = new ArrayList<>();
            for (int i = 0; i < options.threads(); i++) {
                shares.add(workers.submit(() -> work(campaign, seeds, folder)));
            }
            List<Result> parts = new ArrayList<>();
            for (Future<List<Result>> share : shares) {
                parts.addAll(share.get());
            }
            return Result.sum(parts);
        } finally {
            workers.shutdownNow();
            Files.delete(folder);
        }
    }

    /** Reads one set of mails after another with a reader of its own, since recognisers belong to their thread. */
    private List<Result> work(Campaign campaign, Queue<Long> seeds, Path folder) throws IOException {
        List<Result> parts = new ArrayList<>();
        try (TracedReader reader = reader(campaign)) {
            for (Long seed = seeds.poll(); seed != null; seed = seeds.poll()) {
                int number = 0;
                for (Mail mail : new StressSet(seed).make(options.mails())) {
                    String name = "%d-%03d.eml".formatted(seed, ++number);
                    Path file = Files.write(folder.resolve(name), mail.bytes());
                    try {
                        JsonNode truth = JsonMapper.shared().readTree(mail.line(name));
                        parts.add(read(file, new FactLines(seed, name, truth), reader));
                    } finally {
                        Files.delete(file);
                    }
                }
                System.err.printf("seed %d: %d mails read%n", seed, number);
            }
        }
        return parts;
    }

    private TracedReader reader(Campaign campaign) {
        PageOpener opener = Documents.opener(DocumentLimits.DEFAULTS);
        PageOpener cached =
                options.cache().<PageOpener>map(c -> new CachedPages(opener, c)).orElse(opener);
        return new TracedReader(campaign, Documents.unpacker(DocumentLimits.DEFAULTS), cached, weights);
    }

    private static Result read(Path file, FactLines lines, TracedReader reader) throws IOException {
        MailReading reading = reader.read(file);
        List<FactLine> facts = lines.of(reading);
        List<Sample> samples = new ArrayList<>();
        for (TracedReader.Weighed weighed : reader.weighed()) {
            lines.documents().stream()
                    .filter(d -> !d.isDraft())
                    .filter(d -> d.overlap(weighed.attachment(), weighed.firstPage(), weighed.lastPage()) == 1)
                    .filter(d -> d.kind().equals("agreement") || weighed.type().equals("kind"))
                    .findFirst()
                    .ifPresent(d -> samples.add(new Sample(weighed, d.candidate(weighed.type()))));
        }
        return new Result(facts, samples, 1, reading.documents().size(), lines.missed());
    }
}
