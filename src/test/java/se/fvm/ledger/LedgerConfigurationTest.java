package se.fvm.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

class LedgerConfigurationTest {

    @TempDir
    private Path data;

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    FlywayAutoConfiguration.class))
            .withUserConfiguration(LedgerPackage.class);

    @ComponentScan
    static class LedgerPackage {}

    @Test
    void theLedgerLiesInTheDataFolder() {
        program.withPropertyValues("fvm.data-dir=" + data).run(context -> {
            Mails mails = context.getBean(Mails.class);
            mails.arrive(TestMails.mail(1, "2020-03-02T08:00:00Z"));

            assertThat(mails.all()).hasSize(1);
            assertThat(data.resolve("ledger.mv.db")).exists();
        });
    }

    @Test
    void aFolderThatWouldBeTakenForOptionsIsRefusedByName() {
        program.withPropertyValues("fvm.data-dir=a;b")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("fvm.data-dir")
                        .hasMessageContaining("a;b"));
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedWithItsSettings() {
        program.withPropertyValues("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/fvm")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("check that the folder of fvm.data-dir can be written"));
    }

    @Test
    void theServerForOtherProcessesListensOnLoopbackOnly() {
        program.withPropertyValues("fvm.data-dir=" + data).run(context -> {
            context.getBean(Mails.class).all();

            String lock = Files.readString(data.resolve("ledger.lock.db"));
            int port = Integer.parseInt(lock.replaceAll("(?s).*server=[^:]*:(\\d+).*", "$1"));
            assertThat(accepts("127.0.0.1", port)).isTrue();
            assertThat(accepts("127.0.0.2", port)).isFalse();
        });
    }

    private static boolean accepts(String address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void anotherDatabaseIsUsedWhereOneIsConfigured() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            program.withPropertyValues(
                            "fvm.data-dir=" + data,
                            "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"))
                    .run(context ->
                            assertThat(context.getBean(Mails.class).all()).isEmpty());
        }

        assertThat(data).isEmptyDirectory();
    }

    @Test
    void whatIsWrittenIsThereAfterARestart() {
        program.withPropertyValues("fvm.data-dir=" + data)
                .run(context -> context.getBean(Mails.class).arrive(TestMails.mail(1, "2020-03-02T08:00:00Z")));

        program.withPropertyValues("fvm.data-dir=" + data)
                .run(context -> assertThat(context.getBean(Mails.class).all()).hasSize(1));
    }
}
