package se.fvm.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import se.fvm.fault.Fault;
import se.fvm.intake.Archive;
import se.fvm.intake.JobConfiguration;
import se.fvm.intake.JobRunning;
import se.fvm.intake.Register;
import se.fvm.reading.MailReader;
import se.fvm.reading.MailReading;

class LettersBesideReadingTest {

    private static final CountDownLatch READING = new CountDownLatch(1);
    private static final CountDownLatch MAY_END = new CountDownLatch(1);

    @TempDir
    Path data;

    @Test
    @Fault(in = Fault.Area.LETTERS, value = "all readers busy for hours when the report is due")
    void theReportGoesOutWhileEveryReaderIsBusy() throws Exception {
        try (SmtpServer smtp = new SmtpServer();
                ConfigurableApplicationContext node = node(smtp)) {
            Archive archive = node.getBean(Archive.class);
            Path mail = Files.writeString(data.resolve("mail"), Arrivals.mail());
            try (var raw = Files.newInputStream(mail)) {
                node.getBean(Register.class).fromFile(archive.keep(raw), false);
            }
            READING.await();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !smtp.mails().isEmpty());

            assertThat(smtp.mails().get(0).getSubject()).startsWith("Nuläge avrop");
            assertThat(MAY_END.getCount()).isOne();
        } finally {
            MAY_END.countDown();
        }
    }

    /** Its report is due every second, and one reader is all it has. */
    private ConfigurableApplicationContext node(SmtpServer smtp) {
        return new SpringApplicationBuilder(Node.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(
                        "--fvm.data-dir=" + data,
                        "--fvm.campaign=config/campaign",
                        "--fvm.mail.from=" + LetterOffice.FROM,
                        "--fvm.report.to=" + LetterOffice.TO,
                        "--fvm.report.cron=* * * * * *",
                        "--fvm.reading.workers=1",
                        smtp.settings()[0],
                        smtp.settings()[1]);
    }

    /** Not annotated as a configuration, so that no scan of the tests' classes finds it. */
    @Import({LetterOffice.Node.class, JobConfiguration.class, JobRunning.class})
    static class Node {

        @Bean
        @Primary
        MailReader readerThatTakesHours() {
            return (file, name) -> {
                READING.countDown();
                try {
                    MAY_END.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new MailReading(name, null, List.of(), List.of(), Set.of(), false);
            };
        }
    }
}
