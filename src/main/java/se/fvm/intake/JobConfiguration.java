package se.fvm.intake;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.fvm.calloff.Campaign;
import se.fvm.intake.worker.Workers;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Filing;
import se.fvm.ledger.Letters;
import se.fvm.ledger.Mails;
import se.fvm.ledger.Readings;
import se.fvm.reading.MailReader;

/**
 * The jobs: rows of the database that any node takes. Every bean of type {@link Task} is known to the scheduler, and
 * started with it where it recurs. What must not wait behind reading is in {@link SideJobs}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingSettings.class)
public class JobConfiguration {

    private static final Duration POLLING = Duration.ofSeconds(1);

    /** A job whose node has been silent for four heartbeats, the least that the library allows, is taken by another. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED_HEARTBEATS = 4;

    /** Longer than most mails take to read; what is not finished by then is read again. */
    private static final Duration SHUTDOWN = Duration.ofSeconds(15);

    @Bean
    Workers workers(Campaign campaign, ReadingSettings settings) {
        return new Workers(campaign, settings.worker());
    }

    @Bean
    OneTimeTask<Void> readTask(
            Archive archive, MailReader reader, Mails mails, Filing filing, ReadingSettings settings, Clock clock) {
        return new ReadJob(archive, reader, mails, filing, settings, clock).task();
    }

    @Bean(destroyMethod = "stop")
    @DependsOnDatabaseInitialization
    Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, ReadingSettings settings) {
        List<Task<?>> known = new ArrayList<>();
        List<RecurringTask<?>> recurring = new ArrayList<>();
        for (Task<?> task : tasks) {
            if (task instanceof RecurringTask<?> each) {
                recurring.add(each);
            } else {
                known.add(task);
            }
        }
        return onThisNode(dataSource, known)
                .startTasks(recurring)
                .threads(settings.effectiveWorkers())
                .build();
    }

    static SchedulerBuilder onThisNode(DataSource dataSource, List<Task<?>> known) {
        // Jobs are entered in the transaction of what they belong to.
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), known)
                .schedulerName(new SchedulerName.Fixed(nodeName()))
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN)
                .alwaysPersistTimestampInUTC();
    }

    @Bean
    ReadJobs readJobs(Scheduler scheduler, OneTimeTask<Void> readTask, Clock clock) {
        return new ReadJobs(scheduler, readTask, clock);
    }

    @Bean
    Register register(
            Archive archive, Mails mails, ReadJobs jobs, PlatformTransactionManager transactions, Clock clock) {
        return new Register(archive, mails, jobs, new TransactionTemplate(transactions), clock);
    }

    @Bean
    ArchiveRecovery archiveRecovery(Archive archive, Register register, Mails mails, ReadJobs jobs) {
        return new ArchiveRecovery(archive, register, mails, jobs);
    }

    @Bean
    Verification verification(
            Archive archive,
            ArchiveRecovery recovery,
            ReadJobs jobs,
            Mails mails,
            Readings readings,
            Documents documents,
            Letters letters,
            Clock clock) {
        return new Verification(archive, recovery, jobs, mails, readings, documents, letters, clock);
    }

    /** Tells nodes apart in the database, also several on one machine. */
    private static String nodeName() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "unknown-host";
        }
        return host + "-" + ProcessHandle.current().pid();
    }
}
