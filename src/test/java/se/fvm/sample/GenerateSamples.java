package se.fvm.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.fvm.sample.mail.DemoSet;

/** Writes what stands under {@code samples/}: the mails, the truth about them and the demo's campaign. */
public final class GenerateSamples {
    private GenerateSamples() {}

    public static void main(String[] args) throws IOException {
        write(Path.of(args.length > 0 ? args[0] : "samples"));
    }

    static void write(Path out) throws IOException {
        Path mails = out.resolve("mails");
        Files.createDirectories(mails);
        try (var old = Files.list(mails)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        List<String> truth = new ArrayList<>();
        for (DemoSet.Named named : new DemoSet().make()) {
            String file = "%03d-%s.eml".formatted(truth.size() + 1, named.name());
            Files.write(mails.resolve(file), named.mail().bytes());
            truth.add(named.mail().line("mails/" + file));
        }
        Lines.write(out.resolve("truth.jsonl"), truth);
        ExampleCampaign.write(Path.of("config/campaign"), out.resolve("campaign"));
    }
}
