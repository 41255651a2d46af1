package se.fvm.fault;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.integration.autoconfigure.IntegrationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.GenericApplicationContext;
import se.fvm.calloff.PaperKind;
import se.fvm.correspondence.LetterWork;
import se.fvm.document.MailHead;
import se.fvm.intake.Archive;
import se.fvm.intake.FullDisk;
import se.fvm.reading.DocumentReading;
import se.fvm.reading.Fact;
import se.fvm.reading.MailReader;
import se.fvm.reading.MailReading;

/** A node from the mailbox to the letters, whose reader finds the same agreement in every mail. */
final class WholeService implements AutoCloseable {

    static final String SENDER = "registrator@bollebygd.se";
    static final String OFFICE = "fvm@example.org";
    static final String PASSWORD = "hemligt";

    final ConfigurableApplicationContext context;

    private WholeService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts a node.
     *
     * @param fullFor for how many mails the disk of its archive is full
     */
    static WholeService start(Path data, int imapPort, int smtpPort, DurableSteps steps, int fullFor) {
        return new WholeService(new SpringApplicationBuilder(Node.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .bannerMode(Banner.Mode.OFF)
                .initializers(context -> {
                    GenericApplicationContext node = (GenericApplicationContext) context;
                    node.registerBean(DurableSteps.class, () -> steps);
                    node.registerBean(
                            "archiveOnThisDisk",
                            Archive.class,
                            () -> FullDisk.archive(data, fullFor),
                            definition -> definition.setPrimary(true));
                })
                .run(
                        "--fvm.data-dir=" + data,
                        "--fvm.campaign=config/campaign",
                        "--fvm.mailbox.host=127.0.0.1",
                        "--fvm.mailbox.port=" + imapPort,
                        "--fvm.mailbox.tls=none",
                        "--fvm.mailbox.username=" + OFFICE,
                        "--fvm.mailbox.password=" + PASSWORD,
                        "--fvm.mailbox.poll-interval=200ms",
                        "--fvm.reading.retry-after=0s",
                        "--fvm.letters.acknowledgements.enabled=true",
                        "--fvm.mail.from=" + OFFICE,
                        "--fvm.report.to=rapport@vastkom.example",
                        "--fvm.report.cron=-",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + smtpPort,
                        "--spring.config.location=optional:classpath:/none/",
                        "--logging.level.root=" + System.getProperty("loglevel", "ERROR")));
    }

    /** One round of the work on letters; what fails in it is tried again in the next one. */
    void letters(boolean report) {
        try {
            if (report) {
                LetterWork.report(context);
            }
            LetterWork.once(context);
        } catch (RuntimeException fault) {
            // The trouble that the test makes; what comes of it is looked at in the end.
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
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
        IntegrationAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        MailSenderAutoConfiguration.class,
        MessageSourceAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @ComponentScan({"se.fvm.ledger", "se.fvm.intake", "se.fvm.correspondence"})
    static class Node {

        @Bean
        @Primary
        MailReader readerThatFindsAnAgreement() {
            return (file, name) -> new MailReading(
                    name,
                    head(),
                    List.of(new MailReading.ReadFile("Avrop.pdf", "application/pdf", 100, "0", 2, Set.of(), null)),
                    List.of(agreement()),
                    Set.of(),
                    false);
        }
    }

    private static MailHead head() {
        return new MailHead(SENDER, "", List.of(), SENDER, "Avrop", null, null, null, null, MailHead.Automatic.NONE);
    }

    private static DocumentReading agreement() {
        SortedSet<Integer> options = new TreeSet<>(Set.of(1));
        return new DocumentReading(
                "Avrop.pdf",
                1,
                2,
                List.of(),
                Fact.of(PaperKind.AGREEMENT, 0.99),
                Fact.of("call-off", 0.99),
                Fact.of("1443", 0.99),
                Fact.of(options, 0.99),
                Fact.of(true, 0.99),
                Fact.of(LocalDate.of(2020, 3, 12), 0.99),
                null,
                Set.of(),
                false,
                List.of());
    }
}
