package se.fvm.correspondence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Letters to municipalities: each kind is off until it is switched on. */
@ConfigurationProperties(prefix = "fvm.letters", ignoreUnknownFields = false)
public record MunicipalLetterSettings(
        @DefaultValue Acknowledgements acknowledgements,
        @DefaultValue Repeated reminders,
        @DefaultValue Repeated completions) {

    private static final Duration SHORTEST_INTERVAL = Duration.ofDays(1);

    /** Whether letters of a kind are switched on. */
    public boolean enabled(LetterKind kind) {
        return switch (kind) {
            case ACKNOWLEDGEMENT -> acknowledgements.enabled();
            case REMINDER -> reminders.enabled();
            case COMPLETION -> completions.enabled();
        };
    }

    /** How often a municipality gets a letter of a kind that the office sends in batches. */
    Duration interval(LetterKind kind) {
        return kind == LetterKind.REMINDER ? reminders.interval() : completions.interval();
    }

    /**
     * Answers to mails that brought agreements (<i>Bekräftelse på mottagna handlingar</i>).
     *
     * @param mostPerDay how many one address gets within 24 hours (RFC 3834, 2), 1 or more
     */
    public record Acknowledgements(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("3") int mostPerDay) {

        public Acknowledgements {
            if (mostPerDay < 1) {
                throw new IllegalArgumentException("fvm.letters.acknowledgements.most-per-day: " + mostPerDay
                        + " is too few; set it to 1 or more");
            }
        }
    }

    /**
     * Letters that the office sends in batches.
     *
     * @param interval time between two to the same municipality, a day or more
     */
    public record Repeated(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("7d") Duration interval) {

        public Repeated {
            if (interval.compareTo(SHORTEST_INTERVAL) < 0) {
                throw new IllegalArgumentException("fvm.letters.reminders.interval or"
                        + " fvm.letters.completions.interval: \"" + interval + "\" is too short; set it to 1d or more");
            }
        }
    }
}
