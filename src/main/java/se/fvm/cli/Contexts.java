package se.fvm.cli;

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
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import se.fvm.correspondence.Words;
import se.fvm.intake.ArchiveConfiguration;
import se.fvm.intake.JobConfiguration;
import se.fvm.intake.JobRunning;
import se.fvm.intake.MailboxConfiguration;

/** Starts as much of the service as a command needs, and no more; without pages. */
final class Contexts {

    private Contexts() {}

    /** Starts the parts; the caller closes them. */
    static ConfigurableApplicationContext open(Settings settings, Class<?>... parts) {
        return new SpringApplicationBuilder(parts)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(settings.arguments().toArray(String[]::new));
    }

    /** The ledger, its database, and the campaign. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @ComponentScan("se.fvm.ledger")
    static class Ledger {}

    /** The words for the office. */
    @ImportAutoConfiguration(MessageSourceAutoConfiguration.class)
    @Import(Words.class)
    static class Swedish {}

    /** Letters and the report; sends none by itself. */
    @ImportAutoConfiguration({MessageSourceAutoConfiguration.class, MailSenderAutoConfiguration.class})
    @ComponentScan("se.fvm.correspondence")
    @Import(ArchiveConfiguration.class)
    static class Letters {}

    /** Also takes mails in from files, and reads them. */
    @Import({Ledger.class, Swedish.class, ArchiveConfiguration.class, JobConfiguration.class, JobRunning.class})
    static class Reading {}

    /** Also looks into the mailbox; runs no jobs. */
    @Import({Ledger.class, Swedish.class, ArchiveConfiguration.class, JobConfiguration.class, MailboxConfiguration.class
    })
    static class Checking {}
}
