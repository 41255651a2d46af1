package se.fvm.correspondence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import se.fvm.intake.Archive;
import se.fvm.intake.ArchiveConfiguration;
import se.fvm.ledger.SetClock;

/** One node that writes letters: ledger, archive and correspondence as in the service, with a clock that a test sets. */
final class LetterOffice implements AutoCloseable {

    static final String FROM = "fvm@vgr.example";
    static final String TO = "rapport@vastkom.example";

    private final ConfigurableApplicationContext context;
    final SetClock clock;

    private LetterOffice(ConfigurableApplicationContext context) {
        this.context = context;
        this.clock = context.getBean(SetClock.class);
    }

    /** A node with an H2 database of its own. */
    static LetterOffice start(String... settings) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/letters")), "data");
        return in(folder, settings);
    }

    /** A node with this data folder. */
    static LetterOffice in(Path folder, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--fvm.data-dir=" + folder,
                "--fvm.campaign=config/campaign",
                "--fvm.mail.from=" + FROM,
                "--fvm.report.to=" + TO,
                "--logging.level.root=WARN"));
        for (String setting : settings) {
            String key = setting.substring(0, setting.indexOf('=') + 1);
            all.removeIf(other -> other.startsWith(key));
            all.add(setting);
        }
        return new LetterOffice(new SpringApplicationBuilder(Node.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(all.toArray(String[]::new)));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    Archive archive() {
        return get(Archive.class);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not annotated as a configuration, so that no scan of the tests' classes finds it. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        MessageSourceAutoConfiguration.class,
        MailSenderAutoConfiguration.class
    })
    @ComponentScan({"se.fvm.ledger", "se.fvm.correspondence"})
    @Import(ArchiveConfiguration.class)
    static class Node {

        @Bean
        @Primary
        SetClock clockOfTheTest() {
            return new SetClock();
        }
    }
}
