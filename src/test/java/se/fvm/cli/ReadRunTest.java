package se.fvm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.CampaignFiles;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PaperKind;
import se.fvm.calloff.PapersInOrder;
import se.fvm.document.Box;
import se.fvm.reading.DocumentReading;
import se.fvm.reading.Evidence;
import se.fvm.reading.Fact;
import se.fvm.reading.MailReader;
import se.fvm.reading.MailReading;
import se.fvm.reading.MailReading.ReadFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadRunTest {

    private static final Campaign CAMPAIGN = CampaignFiles.read(Path.of("config/campaign"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void linesComeInTheOrderOfTheFilesWhateverIsReadFirst() throws Exception {
        CountDownLatch secondIsRead = new CountDownLatch(1);

        run(
                2,
                (file, name) -> {
                    if (name.equals("a.eml")) {
                        await(secondIsRead);
                    } else {
                        secondIsRead.countDown();
                    }
                    return empty(name);
                },
                "a.eml",
                "b.eml");

        assertThat(lines()).extracting(line -> line.get("source").asString()).containsExactly("a.eml", "b.eml");
    }

    @Test
    void aFileThatBreaksItsReaderIsFlaggedAndTheRunGoesOn() throws Exception {
        List<String> problems = run(
                1,
                (file, name) -> {
                    if (name.equals("a.eml")) {
                        throw new IllegalStateException("a fault of the reader");
                    }
                    return empty(name);
                },
                "a.eml",
                "b.eml");

        assertThat(problems).isEmpty();
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0).get("flags").get(0).asString()).isEqualTo("failed");
        assertThat(lines().get(0).get("needsReview").asBoolean()).isTrue();
        assertThat(out.toString(UTF_8)).doesNotContain("a fault of the reader");
    }

    @Test
    void aFileThatCannotBeOpenedHasNoLineAndIsTold() throws Exception {
        List<String> problems = run(
                1,
                (file, name) -> {
                    if (name.equals("a.eml")) {
                        throw new IOException("permission denied");
                    }
                    return empty(name);
                },
                "a.eml",
                "b.eml");

        assertThat(problems).containsExactly("a.eml: cannot be opened (permission denied)");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void aMailWithoutAnyDocumentIsOneLineForTheWholeMail() throws Exception {
        run(1, (file, name) -> empty(name), "a.eml");

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.get("attachment").isNull()).isTrue();
            assertThat(line.get("municipality").isNull()).isTrue();
            assertThat(line.get("needsReview").asBoolean()).isFalse();
        });
    }

    @Test
    void aDocumentIsWrittenAsTheContractSays() throws Exception {
        run(1, (file, name) -> callOff(name, "2020-04-02", 1), "a.eml");

        assertThat(out.toString(UTF_8).strip()).isEqualTo("""
                {"source":"a.eml","attachment":"Avrop.pdf","firstPage":1,"lastPage":4,"kind":"agreement",\
                "agreement":"call-off","municipality":{"code":"1443","name":"Bollebygd","confidence":0.998},\
                "options":[1],"signed":true,"signedOn":"2020-04-02","dnr":"KS 2020/123","needsReview":false,\
                "flags":[],"evidence":[{"fact":"municipality","value":"1443","page":1,"box":[212,640,480,38],\
                "dpi":200,"text":"Bollebygds kommun","confidence":0.97}]}""");
    }

    @Test
    void theSameAgreementAgainIsADuplicateInFileNameOrderWhateverOrderTheFilesAreGivenIn() throws Exception {
        run(1, (file, name) -> callOff(name, "2020-04-02", 1), "b.eml", "a.eml");

        assertThat(lines().get(0).get("source").asString()).isEqualTo("b.eml");
        assertThat(flags(lines().get(0))).containsExactly("duplicate");
        assertThat(flags(lines().get(1))).isEmpty();
    }

    @Test
    void otherOptionsThanBeforeAreFlaggedAndNeedAPerson() throws Exception {
        run(1, (file, name) -> callOff(name, "2020-04-02", name.startsWith("a") ? 1 : 2), "a.eml", "b.eml");

        assertThat(flags(lines().get(1))).contains("changed-options");
        assertThat(lines().get(1).get("needsReview").asBoolean()).isTrue();
    }

    @Test
    void anAttachmentThatCannotBeReadIsNamedOnTheLineOfTheMail() throws Exception {
        run(
                1,
                (file, name) -> new MailReading(
                        name,
                        null,
                        List.of(new ReadFile(
                                "Avtal.pdf", "application/pdf", 9, "ab", 0, Set.of(DeviationKind.ENCRYPTED), null)),
                        List.of(),
                        Set.of(),
                        true),
                "a.eml");

        JsonNode line = lines().get(0);
        assertThat(flags(line)).containsExactly("encrypted");
        assertThat(line.get("evidence").get(0).get("text").asString()).isEqualTo("Avtal.pdf");
    }

    private List<String> run(int jobs, MailReader reader, String... files) throws InterruptedException {
        PrintStream stream = new PrintStream(out, true, UTF_8);
        return new ReadRun(
                        reader,
                        new CampaignFlags(CAMPAIGN, PapersInOrder.of(CAMPAIGN)),
                        new ReadingLines(CAMPAIGN),
                        stream,
                        new Progress(stream, false))
                .read(List.of(files).stream().map(Path::of).toList(), jobs);
    }

    private List<JsonNode> lines() {
        return out.toString(UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static List<String> flags(JsonNode line) {
        return line.get("flags").valueStream().map(JsonNode::asString).toList();
    }

    private static MailReading empty(String name) {
        return new MailReading(name, null, List.of(), List.of(), Set.of(), false);
    }

    /** A plain call-off of Bollebygd. */
    private static MailReading callOff(String name, String signedOn, int option) {
        DocumentReading document = new DocumentReading(
                "Avrop.pdf",
                1,
                4,
                List.of(),
                Fact.of(PaperKind.AGREEMENT, 1),
                Fact.of("call-off", 1),
                Fact.of("1443", 0.9981),
                Fact.of(new TreeSet<>(Set.of(option)), 1),
                Fact.of(true, 1),
                Fact.of(LocalDate.parse(signedOn), 1),
                "KS 2020/123",
                Set.of(),
                false,
                List.of(new Evidence(
                        "municipality", "1443", 1, new Box(212, 640, 480, 38), 200, "Bollebygds kommun", 0.97)));
        return new MailReading(name, null, List.of(), List.of(document), Set.of(), false);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
