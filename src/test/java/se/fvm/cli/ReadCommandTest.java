package se.fvm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fvm.fault.Fault;

class ReadCommandTest {

    private static final String CAMPAIGN = "--fvm.campaign=samples/campaign";

    @TempDir
    Path folder;

    @Test
    void theDocumentsOfAMailAreReadWithNothingElseOnStandardOutput() {
        CliRun run = CliRun.of("read", "samples/mails/001-plain.eml", CAMPAIGN);

        assertThat(run.code()).isZero();
        assertThat(run.json())
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.get("source").asString()).isEqualTo("samples/mails/001-plain.eml");
                    assertThat(line.get("municipality").get("code").asString()).isEqualTo("1443");
                })
                .anySatisfy(line -> assertThat(line.get("agreement").asString()).isEqualTo("call-off"));
    }

    @Test
    void aFolderIsReadWithAllThatIsInItInNameOrder() throws Exception {
        Files.createDirectories(folder.resolve("b"));
        copy("004-newsletter.eml", "c.eml");
        copy("021-automatic-reply.eml", "b/d.eml");
        copy("015-bounce.eml", "a.eml");

        CliRun run = CliRun.of("read", CAMPAIGN, folder.toString());

        assertThat(run.code()).isZero();
        assertThat(run.json())
                .extracting(line -> folder.relativize(Path.of(line.get("source").asString()))
                        .toString())
                .containsExactly("a.eml", "b/d.eml", "c.eml");
    }

    @Test
    void aPathThatIsNotThereIsToldAndTheOthersAreRead() {
        CliRun run = CliRun.of("read", CAMPAIGN, "nowhere.eml", "samples/mails/004-newsletter.eml");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("nowhere.eml: no such file or folder");
        assertThat(run.json()).hasSize(1);
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "a file of rubbish")
    void aFileOfRubbishHasALineAndIsNoFailure() throws Exception {
        Path rubbish = Files.write(folder.resolve("rubbish.pdf"), new byte[] {1, 2, 3, 4});

        CliRun run = CliRun.of("read", CAMPAIGN, rubbish.toString());

        assertThat(run.code()).isZero();
        assertThat(run.json())
                .isNotEmpty()
                .anySatisfy(
                        line -> assertThat(line.get("needsReview").asBoolean()).isTrue());
    }

    @Test
    void withoutACampaignItSaysWhichFolderIsMissing() {
        CliRun run = CliRun.of("read", "--fvm.campaign=nowhere", "samples/mails/004-newsletter.eml");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere").contains("fvm.campaign");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aListOfExpectedCallOffsWithAMistakeIsToldByFileAndLine() throws Exception {
        Path list = Files.writeString(
                folder.resolve("expected.csv"), "code,municipality,options,agreements\n9999,Ingenstans,1,call-off\n");

        CliRun run = CliRun.of("read", CAMPAIGN, "--expected", list.toString(), "samples/mails/004-newsletter.eml");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("expected.csv").contains("9999");
    }

    @Test
    void withoutAPathItSaysHowItIsUsed() {
        CliRun run = CliRun.of("read");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("PATH").contains("--help");
    }

    private void copy(String sample, String name) throws Exception {
        Files.copy(Path.of("samples/mails").resolve(sample), folder.resolve(name));
    }
}
