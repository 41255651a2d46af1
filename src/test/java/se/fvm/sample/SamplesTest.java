package se.fvm.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.CampaignFiles;
import se.fvm.calloff.OriginalsFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds {@code samples/} to what its README says. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final int MOST_BYTES = 6_000_000;

    @TempDir
    private static Path made;

    @BeforeAll
    static void makeThemAgain() throws IOException {
        GenerateSamples.write(made);
    }

    @Test
    void theSamplesAreWhatTheGeneratorMakes() throws IOException {
        Map<String, byte[]> kept = files(SAMPLES);
        kept.keySet().removeAll(List.of("README.md", "originals.csv"));
        Map<String, byte[]> again = files(made);

        assertThat(kept.keySet()).isEqualTo(again.keySet());
        again.forEach((name, bytes) -> assertThat(kept.get(name))
                .as("%s; make the samples again as samples/README.md says", name)
                .isEqualTo(bytes));
    }

    @Test
    void theTruthSpeaksOfEveryMailInOrder() throws IOException {
        List<String> mails = files(SAMPLES).keySet().stream()
                .filter(f -> f.startsWith("mails/"))
                .toList();

        assertThat(truth().map(t -> t.get("file").asString())).containsExactlyElementsOf(mails);
        assertThat(mails).hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void theSamplesAreSmallEnoughToLiveInGit() throws IOException {
        assertThat(files(SAMPLES).values().stream().mapToLong(b -> b.length).sum())
                .isLessThan(MOST_BYTES);
    }

    @Test
    void noMailNamesARealDomain() throws IOException {
        Pattern address = Pattern.compile("@([a-z0-9-]+\\.[a-z0-9.-]+)", Pattern.CASE_INSENSITIVE);
        Pattern example = Pattern.compile("(.+\\.)?example\\.(org|com|net)");
        files(SAMPLES).forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(address.matcher(text).results().map(m -> m.group(1)))
                    .as(name)
                    .allMatch(d -> example.matcher(d).matches());
        });
    }

    @Test
    void theDemosCampaignKnowsEveryMunicipalityByExampleDomainsAlone() {
        Campaign campaign = CampaignFiles.read(SAMPLES.resolve("campaign"));

        assertThat(campaign.municipalities())
                .hasSize(49)
                .allSatisfy(m -> assertThat(m.domains()).isNotEmpty().allMatch(d -> d.endsWith(".example.org")));
        assertThat(campaign.region().domains()).allMatch(d -> d.endsWith(".example.org"));
        assertThat(campaign.contacts()).hasSize(49).allMatch(c -> c.address().endsWith(".example.org"));
    }

    @Test
    void theOriginalsAreOnesThatTheImportTakes() {
        Campaign campaign = CampaignFiles.read(SAMPLES.resolve("campaign"));

        assertThat(OriginalsFile.read(SAMPLES.resolve("originals.csv"), campaign))
                .hasSize(18);
    }

    @Test
    void theSamplesHoldTheHazardsThatTheDemoIsToShow() throws IOException {
        List<String> flags = truth().flatMap(
                        t -> t.at("/expect/flags").valueStream().map(JsonNode::asString))
                .distinct()
                .toList();

        assertThat(flags)
                .contains(
                        "unsigned",
                        "undated",
                        "draft",
                        "e-signed",
                        "encrypted",
                        "corrupt",
                        "sender-mismatch",
                        "unexpected-option",
                        "changed-options",
                        "duplicate",
                        "late",
                        "link",
                        "no-agreement");
    }

    private static Stream<JsonNode> truth() throws IOException {
        return Files.readAllLines(SAMPLES.resolve("truth.jsonl")).stream()
                .map(line -> JsonMapper.shared().readTree(line));
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
