package se.fvm.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.CampaignFiles;

/** The ledger's own classes, wired as in the program, on a given database and with a clock that a test sets. */
final class TestLedger {

    private static final List<String> TABLES = List.of(
            "letter_bounces",
            "letter_looks",
            "letters",
            "mail_states",
            "sightings",
            "fetch_failures",
            "extents",
            "page_texts",
            "samples",
            "matters",
            "after_steps",
            "claims",
            "notes",
            "ledger_changes",
            "document_readings",
            "decisions",
            "mail_decisions",
            "deviations",
            "documents",
            "readings",
            "mails",
            "original_checks",
            "originals",
            "audit_log",
            "users",
            "letter_jobs",
            "scheduled_tasks");

    final SetClock clock = new SetClock();
    final JdbcClient jdbc;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    TestLedger(HikariDataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
        Flyway.configure()
                .dataSource(dataSource)
                .placeholders(Map.of("bytes", LedgerDataSource.typeOfBytes(dataSource)))
                .load()
                .migrate();
        context.registerBean(HikariDataSource.class, () -> dataSource);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Campaign.class, () -> CampaignFiles.read(Path.of("config/campaign")));
        context.register(Wiring.class);
        context.refresh();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    void empty() {
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
    }

    /** Not annotated as a configuration, so that no scan of this package but this one finds it. */
    @EnableTransactionManagement
    @ComponentScan(
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = LedgerConfiguration.class))
    static class Wiring {

        @Bean
        JdbcTransactionManager transactionManager(HikariDataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }
    }
}
