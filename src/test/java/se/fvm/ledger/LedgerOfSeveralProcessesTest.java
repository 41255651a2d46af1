package se.fvm.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerOfSeveralProcessesTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasCommittedIsThereAfterTheProcessWasKilled() throws Exception {
        Process process = OtherProcess.start(folder, 1, 1_000_000);
        int entered = 0;
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null && entered < 15; line = output.readLine()) {
                entered += line.equals("entered") ? 1 : 0;
            }
        } finally {
            process.destroyForcibly().waitFor();
        }

        assertThat(entered).isEqualTo(15);
        assertThat(mailsInFolder()).isGreaterThanOrEqualTo(entered);
    }

    @Test
    void aCommandCanUseTheLedgerWhileTheServiceRuns() throws Exception {
        try (HikariDataSource service = LedgerDataSource.inFolder(folder)) {
            Mails mails = new TestLedger(service).get(Mails.class);
            mails.arrive(TestMails.mail(1, "2020-03-02T08:00:00Z"));

            Process command = OtherProcess.start(folder, 2, 3);
            command.inputReader().lines().forEach(line -> {});

            assertThat(command.waitFor()).isZero();
            assertThat(mails.all()).hasSize(4);
        }
    }

    private int mailsInFolder() throws IOException {
        try (HikariDataSource dataSource = LedgerDataSource.inFolder(folder)) {
            return new TestLedger(dataSource).get(Mails.class).all().size();
        }
    }
}
