package se.fvm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.CampaignFiles;
import se.fvm.document.DocumentLimits;
import se.fvm.document.Documents;
import se.fvm.document.PageOpener;
import se.fvm.reading.MailReading;
import se.fvm.reading.TracedReader;
import se.fvm.sample.mail.Mail;
import se.fvm.sample.mail.StressSet;
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

    private record Written(long seed, Path file, String truth) {}

    Result run() throws IOException, InterruptedException, ExecutionException {
        Campaign campaign = CampaignFiles.read(CAMPAIGN);
        Path folder = Files.createTempDirectory("fvm-bench-");
        ExecutorService workers = Executors.newFixedThreadPool(options.threads());
        LinkedBlockingQueue<TracedReader> readers = new LinkedBlockingQueue<>();
        List<Result> parts = new ArrayList<>();
        try {
            for (int i = 0; i < options.threads(); i++) {
                readers.add(reader(campaign));
            }
            List<Future<List<Written>>> sets = new ArrayList<>();
            for (long seed : options.seeds()) {
                sets.add(workers.submit(() -> write(seed, folder)));
            }
            for (Future<List<Written>> set : sets) {
                List<Future<Result>> readings = new ArrayList<>();
                for (Written mail : set.get()) {
                    readings.add(workers.submit(() -> read(mail, readers)));
                }
                for (Future<Result> reading : readings) {
                    parts.add(reading.get());
                }
                System.err.printf("%d mails read%n", parts.size());
            }
            return Result.sum(parts);
        } finally {
            workers.shutdownNow();
            readers.forEach(TracedReader::close);
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private TracedReader reader(Campaign campaign) {
        PageOpener opener = Documents.opener(DocumentLimits.DEFAULTS);
        PageOpener cached =
                options.cache().<PageOpener>map(c -> new CachedPages(opener, c)).orElse(opener);
        return new TracedReader(campaign, Documents.unpacker(DocumentLimits.DEFAULTS), cached, weights);
    }

    private List<Written> write(long seed, Path folder) throws IOException {
        List<Written> written = new ArrayList<>();
        for (Mail mail : new StressSet(seed).make(options.mails())) {
            String name = "%d-%03d.eml".formatted(seed, written.size() + 1);
            Path file = Files.write(folder.resolve(name), mail.bytes());
            written.add(new Written(seed, file, mail.line(name)));
        }
        return written;
    }

    private static Result read(Written mail, LinkedBlockingQueue<TracedReader> readers)
            throws IOException, InterruptedException {
        TracedReader reader = readers.take();
        try {
            FactLines lines = new FactLines(
                    mail.seed(),
                    mail.file().getFileName().toString(),
                    JsonMapper.shared().readTree(mail.truth()));
            MailReading reading = reader.read(mail.file());
            List<FactLine> facts = lines.of(reading);
            List<Sample> samples = new ArrayList<>();
            for (TracedReader.Weighed weighed : reader.weighed()) {
                lines.documents().stream()
                        .filter(d -> !d.isDraft())
                        .filter(d -> d.overlap(weighed.attachment(), weighed.firstPage(), weighed.lastPage()) == 1)
                        .filter(d ->
                                d.kind().equals("agreement") || weighed.type().equals("kind"))
                        .findFirst()
                        .ifPresent(d -> samples.add(new Sample(weighed, d.candidate(weighed.type()))));
            }
            return new Result(facts, samples, 1, reading.documents().size(), lines.missed());
        } finally {
            readers.put(reader);
        }
    }
}
