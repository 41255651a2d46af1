package se.fvm.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.fvm.sample.mail.Mail;
import se.fvm.sample.mail.StressSet;

/**
 * Writes synthetic mails with the truth about each: {@code --seed N --count M --out DIR}. More than one campaign can
 * hold come in several folders {@code DIR/1}, {@code DIR/2} and so on, each a campaign of its own.
 */
public final class GenerateMails {
    private GenerateMails() {}

    public static void main(String[] args) throws IOException {
        long seed = 1;
        int count = StressSet.LARGEST;
        Path out = null;
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--seed" -> seed = Long.parseLong(args[i + 1]);
                case "--count" -> count = Integer.parseInt(args[i + 1]);
                case "--out" -> out = Path.of(args[i + 1]);
                default -> throw new IllegalArgumentException("Unknown: " + args[i]);
            }
        }
        if (out == null) {
            throw new IllegalArgumentException("Usage: GenerateMails --seed N --count M --out DIR");
        }
        if (count <= StressSet.LARGEST) {
            campaign(seed, count, out);
            return;
        }
        int set = 1;
        for (int left = count; left > 0; left -= StressSet.LARGEST) {
            campaign(seed * 1000 + set, Math.min(left, StressSet.LARGEST), out.resolve(String.valueOf(set)));
            set++;
        }
    }

    private static void campaign(long seed, int count, Path out) throws IOException {
        StressSet set = new StressSet(seed);
        List<Mail> mails = set.make(count);
        write(mails, out.resolve("mails"), out.resolve("truth.jsonl"));
        Lines.write(out.resolve("expected-call-offs.csv"), set.expected());
    }

    /** Numbers the mails and writes them, their truth beside. */
    static void write(List<Mail> mails, Path folder, Path truth) throws IOException {
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>();
        for (Mail mail : mails) {
            String name = "%03d.eml".formatted(lines.size() + 1);
            Files.write(folder.resolve(name), mail.bytes());
            lines.add(mail.line("mails/" + name));
        }
        Lines.write(truth, lines);
    }
}
