package se.fvm.intake;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Makes this process run the jobs, once all of it is ready. */
@Configuration(proxyBeanMethods = false)
public class JobRunning {

    private final Scheduler scheduler;
    private final List<SideJobs> others;

    JobRunning(Scheduler scheduler, List<SideJobs> others) {
        this.scheduler = scheduler;
        this.others = others;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.start();
        others.forEach(SideJobs::start);
    }
}
