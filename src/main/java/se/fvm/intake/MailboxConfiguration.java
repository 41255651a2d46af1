package se.fvm.intake;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.fvm.ledger.FetchFailures;
import se.fvm.ledger.Mails;

/** The mailbox, to be looked at. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailboxSettings.class)
public class MailboxConfiguration {

    @Bean
    Mailbox mailbox(MailboxSettings settings) {
        return new Mailbox(settings);
    }

    @Bean
    MailboxVerification mailboxVerification(
            MailboxSettings settings, Mailbox mailbox, Mails mails, FetchFailures failures) {
        return new MailboxVerification(settings, mailbox, mails, failures);
    }
}
