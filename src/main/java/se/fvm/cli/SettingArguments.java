package se.fvm.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A command line in two: settings in Spring's form, {@code --fvm.campaign=folder}, may stand anywhere; the rest is the
 * command with its own options. A setting's name has a dot in it, a command's option never.
 *
 * @param settings as Spring takes them
 * @param command the command and its own arguments
 */
record SettingArguments(List<String> settings, List<String> command) {

    private static final Pattern SETTING =
            Pattern.compile("--[a-z][a-z0-9-]*(\\.[A-Za-z0-9\\[\\]_-]+)+(=.*)?", Pattern.DOTALL);

    /**
     * Splits a command line.
     *
     * @throws UsageException if a setting has no value
     */
    static SettingArguments split(String... arguments) {
        List<String> settings = new ArrayList<>();
        List<String> command = new ArrayList<>();
        for (String argument : arguments) {
            if (!SETTING.matcher(argument).matches()) {
                command.add(argument);
            } else if (argument.contains("=")) {
                settings.add(argument);
            } else {
                throw new UsageException("the setting " + argument + " has no value: write " + argument + "=VALUE");
            }
        }
        return new SettingArguments(List.copyOf(settings), List.copyOf(command));
    }
}
