package se.fvm.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;

/** Enters the jobs that read mails: rows of the database, taken by any node, tried again when they fail. */
public class ReadJobs {

    static final String NAME = "read-mail";

    private final SchedulerClient scheduler;
    private final OneTimeTask<Void> task;
    private final Clock clock;

    ReadJobs(SchedulerClient scheduler, OneTimeTask<Void> task, Clock clock) {
        this.scheduler = scheduler;
        this.task = task;
        this.clock = clock;
    }

    /**
     * Enters a job that reads the mail, as part of the caller's transaction; nothing changes where there is one.
     *
     * @return whether there was none
     */
    public boolean enter(long mail) {
        return scheduler.scheduleIfNotExists(task.instance(Long.toString(mail)), clock.instant());
    }

    /** Whether there is a job that reads the mail, waiting or under way, on whichever node. */
    public boolean waiting(long mail) {
        return scheduler
                .getScheduledExecution(task.instance(Long.toString(mail)))
                .isPresent();
    }
}
