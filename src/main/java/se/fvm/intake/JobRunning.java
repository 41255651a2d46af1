package se.fvm.intake;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Makes this process run the jobs, once all of it is ready. */
@Configuration(proxyBeanMethods = false)
public class JobRunning {

    private final Scheduler scheduler;

    JobRunning(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.start();
    }
}
