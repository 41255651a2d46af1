package se.fvm.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.Pollers;
import org.springframework.integration.jdbc.lock.JdbcLockRegistry;
import org.springframework.integration.leader.DefaultCandidate;
import org.springframework.integration.support.leader.LockRegistryLeaderInitiator;

/**
 * The way of a mail into the house, from top to bottom: the mailbox, the archive, the ledger, and out of the way. The
 * rest of its way begins with the job that the ledger entry brings.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(WithMailbox.class)
class IntakeFlow {

    private static final String POLLING = "mailbox-polling";
    private static final String NOT_TAKEN = "mailsNotTaken";

    @Bean
    IntegrationFlow intake(
            MailboxSource mailbox,
            ArchiveStep archive,
            LedgerStep ledger,
            MailboxMover mover,
            MailboxSettings settings) {
        return IntegrationFlow.from(
                        mailbox,
                        source -> source.role(POLLING)
                                .autoStartup(false)
                                .poller(Pollers.fixedDelay(settings.pollInterval())
                                        .maxMessagesPerPoll(-1)))
                .gateway(
                        mail -> mail.transform(archive).transform(ledger).handle(mover, "processed"),
                        each -> each.errorChannel(NOT_TAKEN)
                                .requiresReply(false)
                                .replyTimeout(0L))
                .get();
    }

    @Bean
    IntegrationFlow notTaken(Refusals refusals) {
        return IntegrationFlow.from(NOT_TAKEN).handle(refusals).get();
    }

    /** One node at a time polls: the one that holds the lock. */
    @Bean
    LockRegistryLeaderInitiator mailboxPolling(JdbcLockRegistry locks) {
        return new LockRegistryLeaderInitiator(locks, new DefaultCandidate(POLLING, POLLING));
    }
}
