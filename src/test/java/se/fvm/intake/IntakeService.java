package se.fvm.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.integration.autoconfigure.IntegrationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import se.fvm.ledger.Mail;
import se.fvm.ledger.Mails;
import se.fvm.reading.MailReader;
import se.fvm.reading.MailReading;

/** The service as far as intake goes, on a data folder of its own. */
final class IntakeService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private IntakeService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts the service; settings as on a command line, without the dashes, over those that suit the mail server. */
    static IntakeService start(Path dataFolder, List<String> settings) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "fvm.data-dir", dataFolder.toString(),
                "fvm.mailbox.tls", "none",
                "logging.level.se.fvm", "INFO",
                "fvm.mailbox.host", "127.0.0.1",
                "fvm.mailbox.username", MailServer.USER,
                "fvm.mailbox.password", MailServer.PASSWORD,
                "fvm.mailbox.poll-interval", "100ms",
                "fvm.reading.retry-after", "0s",
                "spring.config.location", "optional:classpath:/none/"));
        for (String setting : settings) {
            all.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        String[] arguments = all.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
        return new IntakeService(new SpringApplicationBuilder(Context.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    List<Mail> mails() {
        return bean(Mails.class).all();
    }

    boolean healthy() {
        return bean(MailboxHealth.class).health().getStatus().equals(Status.UP);
    }

    Path archived(Mail mail) {
        return bean(Archive.class).file(mail.sha256());
    }

    /** Waits until something holds; fails after a time that only a fault can use up. What a mail server's own threads meet is its own. */
    static void eventually(Callable<Boolean> condition) {
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    @Override
    public void close() {
        context.close();
    }

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        IntegrationAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @ComponentScan({"se.fvm.ledger", "se.fvm.intake"})
    static class Context {

        @Bean
        @Primary
        MailReader readerUnderTest() {
            return new Readings();
        }
    }

    /** Reads nothing, and notes what it was asked to read. */
    static final class Readings implements MailReader {

        final List<String> read = new CopyOnWriteArrayList<>();
        volatile String broken = "none";

        @Override
        public MailReading read(Path file, String name) throws IOException {
            read.add(name);
            if (name.startsWith(broken)) {
                throw new IOException("this reader cannot read " + name);
            }
            return new MailReading(name, null, List.of(), List.of(), java.util.Set.of(), false);
        }
    }
}
