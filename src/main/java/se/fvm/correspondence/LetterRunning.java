package se.fvm.correspondence;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.fvm.calloff.Campaign;
import se.fvm.intake.SideJobs;

/** Makes this process send letters: the weekly report at its time, answers to mails, and whatever waits in the
 * outbox. */
@Configuration(proxyBeanMethods = false)
public class LetterRunning {

    private static final String TABLE = "letter_jobs";
    private static final Duration LOOKS = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(LetterRunning.class);

    /** One node sends the report; one that was down at the time sends it when it is up again. */
    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    SideJobs letterJobs(
            DataSource dataSource,
            ReportSending reports,
            ReportSettings settings,
            Outbox outbox,
            MailLooks looks,
            Campaign campaign) {
        RecurringTask<Void> report = Tasks.recurring("weekly-report", settings.schedule(campaign.zone()))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> send(reports));
        return new SideJobs(
                dataSource,
                TABLE,
                List.of(
                        report,
                        every30Seconds("outbox", outbox::deliverDue),
                        every30Seconds("letter-looks", looks::lookAtWaiting)));
    }

    private static RecurringTask<Void> every30Seconds(String name, Runnable job) {
        return Tasks.recurring(name, FixedDelay.of(LOOKS)).execute((instance, context) -> job.run());
    }

    private static void send(ReportSending reports) {
        try {
            reports.sendDue()
                    .forEach(sending -> LOG.info(
                            "Weekly report, letter {}: {}",
                            sending.letter(),
                            sending.before() ? "was dealt with before" : sending.state()));
        } catch (LetterSettingsException unset) {
            LOG.warn("No weekly report: {}", unset.getMessage());
        }
    }
}
