package se.fvm.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;

/** The service: polls the mailbox, runs the jobs, serves the page; until it is told to end. */
@Command(
        name = "serve",
        description = "Runs the service: polls the mailbox, reads the mails, serves the page.",
        footer = {
            "",
            "The first start needs FVM_ADMIN_PASSWORD in the environment, which makes the user admin.",
            "Ends in an orderly way on Ctrl-C or SIGTERM."
        })
final class ServeCommand implements Callable<Integer> {

    private final Class<?> service;
    private final Settings settings;

    /**
     * @param service the whole service as a Spring Boot application
     */
    ServeCommand(Class<?> service, Settings settings) {
        this.service = service;
        this.settings = settings;
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(service, AdminAtStart.class)
                .properties("logging.level.root=INFO")
                .listeners(event -> {
                    if (event instanceof ContextClosedEvent) {
                        closed.countDown();
                    }
                })
                .run(settings.arguments().toArray(String[]::new));
        if (context.isActive()) {
            closed.await();
        }
        return 0;
    }
}
