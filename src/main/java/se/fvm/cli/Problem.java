package se.fvm.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.dao.DataAccessException;
import se.fvm.calloff.CampaignException;
import se.fvm.correspondence.LetterSettingsException;
import se.fvm.intake.ArchiveException;

/**
 * What a command that broke off says to whoever called it: one message that names the place and what to do.
 *
 * @param message what is wrong, where, and what to do
 * @param configuration whether it lies in how the program was called or configured
 * @param expected false for a fault of our own, which belongs in the log with its stack trace
 */
record Problem(String message, boolean configuration, boolean expected) {

    static Problem of(Throwable failure) {
        List<Throwable> causes = causes(failure);
        return first(causes, CampaignException.class)
                .map(e -> configuration(String.join("\n", e.problems())))
                .or(() -> first(causes, UsageException.class).map(e -> configuration(text(e))))
                .or(() -> first(causes, LetterSettingsException.class).map(e -> configuration(text(e))))
                .or(() -> first(causes, FailureException.class).map(e -> failure(text(e))))
                .or(() -> first(causes, ArchiveException.class).map(e -> failure(e.reason())))
                .or(() -> first(causes, BindException.class).map(e -> configuration(setting(e, causes))))
                .or(() -> first(causes, PortInUseException.class)
                        .map(e -> failure("port " + e.getPort()
                                + " is used by another program: stop that, or choose another with server.port")))
                .or(() -> database(causes))
                .orElseGet(() -> new Problem(
                        "a fault of the program itself, please report it: " + causes.get(causes.size() - 1),
                        false,
                        false));
    }

    private static Problem configuration(String message) {
        return new Problem(message, true, true);
    }

    private static Problem failure(String message) {
        return new Problem(message, false, true);
    }

    /** What a setting's own check says, else which setting cannot be understood; never its value, it may be secret. */
    private static String setting(BindException e, List<Throwable> causes) {
        Optional<UnboundConfigurationPropertiesException> unknown =
                first(causes, UnboundConfigurationPropertiesException.class);
        if (unknown.isPresent()) {
            return unknown.get().getUnboundProperties().stream()
                    .map(property ->
                            "there is no setting " + property.getName() + place(property) + ": correct its name")
                    .collect(Collectors.joining("\n"));
        }
        Optional<String> own = causes.stream()
                .filter(cause -> cause.getClass() == IllegalArgumentException.class)
                .map(Problem::text)
                .filter(text -> text.startsWith("fvm."))
                .findFirst();
        if (own.isPresent()) {
            return own.get();
        }
        ConfigurationProperty property = e.getProperty();
        return "the setting " + (property == null ? e.getName() : property.getName()) + place(property)
                + " cannot be understood: correct its value";
    }

    private static String place(@org.jspecify.annotations.Nullable ConfigurationProperty property) {
        return property == null || property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")";
    }

    private static Optional<Problem> database(List<Throwable> causes) {
        boolean database = first(causes, FlywayException.class).isPresent()
                || first(causes, DataAccessException.class).isPresent()
                || first(causes, java.sql.SQLException.class).isPresent();
        if (!database) {
            return Optional.empty();
        }
        return Optional.of(failure("the ledger's database cannot be used (" + text(causes.get(causes.size() - 1))
                + "): check that the folder of fvm.data-dir can be written and has room, or spring.datasource.url"));
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static String text(Throwable e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
