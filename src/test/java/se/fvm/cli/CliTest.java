package se.fvm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fvm.fault.Fault;

class CliTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"serve", "read", "import", "originals", "status", "report", "reprocess", "verify"})
    void everyCommandHasHelp(String command) {
        CliRun run = CliRun.of(command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Usage: fvm-intake " + command);
    }

    @Test
    void withoutACommandItSaysWhichThereAre() {
        CliRun run = CliRun.of();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--help");
    }

    @Test
    void anUnknownCommandIsMisuse() {
        assertThat(CliRun.of("raed", "x").code()).isEqualTo(2);
    }

    @Test
    void aSettingWithoutAValueIsMisuse() {
        CliRun run = CliRun.of("status", "--fvm.data-dir");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--fvm.data-dir=VALUE");
    }

    @Test
    void anUnknownSettingIsToldByName() {
        CliRun run = CliRun.of("verify", "--fvm.data-dir=" + data, "--fvm.mailbox.hots=mail.example.org");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no setting fvm.mailbox.hots");
    }

    @Test
    void aSettingThatCannotBeUnderstoodIsToldByName() {
        CliRun run = CliRun.of("verify", "--fvm.data-dir=" + data, "--fvm.mailbox.port=many");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("fvm.mailbox.port").doesNotContain("\tat ");
    }

    @Test
    void aSettingThatIsMissingIsToldWithWhatToDo() {
        CliRun run = CliRun.of(
                "verify",
                "--fvm.data-dir=" + data,
                "--fvm.mailbox.host=mail.example.org",
                "--fvm.mailbox.username=fvm@example.org");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("fvm.mailbox.password is not set: give it, or set fvm.mailbox.auth=oauth2");
    }

    @Test
    @Fault(in = Fault.Area.SERVICE, value = "the database is away at the start")
    void aDatabaseThatIsAwayIsToldInOneMessage() {
        CliRun run = CliRun.of("status", "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/fvm");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("spring.datasource.url").doesNotContain("\tat ");
    }
}
