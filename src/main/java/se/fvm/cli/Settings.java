package se.fvm.cli;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.CampaignFiles;
import se.fvm.intake.worker.WorkerLimits;

/** The settings, found in Spring's way but without starting a Spring context, for commands that need none. */
final class Settings {

    private final List<String> arguments;

    Settings(List<String> arguments) {
        this.arguments = arguments;
    }

    /** Those of the command line, as they were given. */
    List<String> arguments() {
        return arguments;
    }

    /**
     * Reads the campaign that {@code fvm.campaign} names.
     *
     * @throws se.fvm.calloff.CampaignException if it is missing or has mistakes
     */
    Campaign campaign() {
        String folder = binder().bind("fvm.campaign", String.class).orElse("config/campaign");
        return CampaignFiles.read(Path.of(folder));
    }

    /** What a process that reads may take, from {@code fvm.reading.worker}. */
    WorkerLimits workerLimits() {
        return binder().bindOrCreate("fvm.reading.worker", WorkerLimits.class);
    }

    private Binder binder() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource(arguments.toArray(String[]::new)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Binder.get(environment);
    }
}
