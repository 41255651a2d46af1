package se.fvm.intake;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;
import javax.sql.DataSource;

/**
 * Jobs that recur and must not wait behind the reading of mails, which may keep all of its threads busy for hours: each
 * has a thread of its own. Any node takes them, one at a time. {@link JobRunning} starts them.
 */
public final class SideJobs implements AutoCloseable {

    private final Scheduler scheduler;

    /**
     * @param table of the database, shaped like that of all jobs; one of its own, since a scheduler that does not know
     *     the jobs of a table takes them for forgotten ones after a while
     */
    public SideJobs(DataSource dataSource, String table, List<RecurringTask<?>> jobs) {
        scheduler = JobConfiguration.onThisNode(dataSource, List.of())
                .startTasks(jobs)
                .tableName(table)
                .threads(jobs.size())
                .build();
    }

    void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
