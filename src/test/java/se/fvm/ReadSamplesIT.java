package se.fvm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the sample mails with the jar that users get, and holds what it prints against what is true of them. */
class ReadSamplesIT {

    private static final List<String> FACTS =
            List.of("kind", "agreement", "municipality", "options", "signed", "firstPage");

    private static Map<String, List<JsonNode>> lines = Map.of();

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        Path out = Files.createTempFile("samples", ".jsonl");
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            Path.of("target", "fvm-intake.jar").toString(),
                            "read",
                            "--jobs",
                            "2",
                            "--fvm.campaign=samples/campaign",
                            "samples/mails")
                    .redirectError(Redirect.INHERIT)
                    .redirectOutput(out.toFile())
                    .start();
            assertThat(process.waitFor()).isZero();
            Map<String, List<JsonNode>> read = new TreeMap<>();
            for (String line : Files.readAllLines(out)) {
                JsonNode json = JsonMapper.shared().readTree(line);
                read.computeIfAbsent(json.get("source").asString(), source -> new ArrayList<>())
                        .add(json);
            }
            lines = read;
        } finally {
            Files.delete(out);
        }
    }

    @Test
    void everySampleHasALine() throws IOException {
        try (Stream<Path> mails = Files.list(Path.of("samples", "mails"))) {
            assertThat(lines.keySet())
                    .containsExactlyInAnyOrderElementsOf(mails.map(mail -> "samples/mails/" + mail.getFileName())
                            .toList());
        }
    }

    @Test
    void noAgreementOfTheSamplesIsMisreadWithoutAPersonBeingAsked() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("samples", "truth.jsonl"), UTF_8)) {
            JsonNode truth = JsonMapper.shared().readTree(line);
            List<JsonNode> read =
                    lines.getOrDefault("samples/" + truth.get("file").asString(), List.of());
            boolean asked = read.stream().anyMatch(l -> l.get("needsReview").asBoolean());
            List<String> expected = agreements(stream(truth.get("documents")));
            List<String> found = agreements(read.stream());
            if (!asked && !expected.equals(found)) {
                wrong.add(truth.get("file") + ": " + found + " but is " + expected);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> agreements(Stream<JsonNode> documents) {
        return documents
                .filter(d -> d.path("kind").asString("").equals("agreement"))
                .filter(d -> !d.path("draft").asBoolean(false))
                .map(d -> FACTS.stream().map(fact -> fact(d, fact)).toList() + " of "
                        + d.get("attachment").asString())
                .sorted()
                .toList();
    }

    /** A fact as text; of the municipality its code, as in the truth. */
    private static String fact(JsonNode document, String name) {
        JsonNode fact = document.path(name);
        return fact.isObject()
                ? fact.path("code").asString("")
                : fact.toString().replace("\"", "");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes.stream();
    }
}
