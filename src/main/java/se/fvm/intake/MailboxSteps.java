package se.fvm.intake;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.jdbc.lock.DefaultLockRepository;
import org.springframework.integration.jdbc.lock.JdbcLockRegistry;
import se.fvm.ledger.FetchFailures;
import se.fvm.ledger.Mails;

/** The parts that {@link IntakeFlow} wires. */
@Configuration(proxyBeanMethods = false)
@Conditional(WithMailbox.class)
class MailboxSteps {

    /** So long is the mailbox left alone after the node that polled it was killed; a live node renews in time. */
    private static final Duration LOCK = Duration.ofSeconds(10);

    @Bean
    MailboxHealth mailboxHealth() {
        return new MailboxHealth();
    }

    @Bean
    MailboxMover mailboxMover(MailboxSettings settings) {
        return new MailboxMover(settings);
    }

    @Bean
    MailboxSource mailboxSource(
            MailboxSettings settings,
            Mailbox mailbox,
            Mails mails,
            FetchFailures failures,
            MailboxMover mover,
            MailboxHealth health,
            ApplicationEventPublisher events,
            Clock clock) {
        return new MailboxSource(
                settings, mailbox, new MailboxBacklog(mails, failures, mover), mover, health, events, clock);
    }

    @Bean
    ArchiveStep archiveStep(Archive archive, MailboxSettings settings) {
        return new ArchiveStep(archive, settings.maxSize().toBytes());
    }

    @Bean
    LedgerStep ledgerStep(Register register, FetchFailures failures, MailboxSettings settings) {
        return new LedgerStep(register, failures, settings.asArrived());
    }

    @Bean
    Refusals refusals(MailboxSettings settings, MailboxSource source, MailboxMover mover, FetchFailures failures) {
        return new Refusals(settings, source, mover, failures);
    }

    @Bean
    @DependsOnDatabaseInitialization
    DefaultLockRepository mailboxLocks(DataSource dataSource) {
        return new DefaultLockRepository(dataSource);
    }

    @Bean
    JdbcLockRegistry lockRegistry(DefaultLockRepository mailboxLocks) {
        JdbcLockRegistry registry = new JdbcLockRegistry(mailboxLocks, LOCK);
        registry.setIdleBetweenTries(Duration.ofSeconds(1));
        return registry;
    }
}
