package se.fvm.correspondence;

import java.text.Collator;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.fvm.calloff.AgreementState;
import se.fvm.calloff.AgreementStatus;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PaperKind;
import se.fvm.calloff.Severity;
import se.fvm.ledger.MailState;

/** The office's words for what the program knows, in Swedish, from {@code messages.properties}. */
@Component
public class Words {

    /** The language of pages, letters, reports and command output. */
    public static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    /** The order of names in Swedish, å ä ö last. */
    public static final Comparator<Object> ALPHABETICAL = Collator.getInstance(SWEDISH);

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** A moment to the minute, as Swedish offices write it. */
    public static String minutes(ZonedDateTime moment) {
        return MINUTES.format(moment);
    }

    /**
     * A text of the message file.
     *
     * @throws org.springframework.context.NoSuchMessageException if the file lacks it
     */
    public String of(String key, Object... values) {
        return messages.getMessage(key, values, SWEDISH);
    }

    public String of(DeviationKind kind) {
        return of("deviation." + kind.flag());
    }

    public String of(Severity severity) {
        return of("severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    public String of(MailState state) {
        return of("fate." + state.id());
    }

    public String of(PaperKind kind) {
        return of("kind." + kind.id());
    }

    public String of(AgreementState state) {
        return of("state." + state.id());
    }

    /** How it stands with an agreement, with the days for which its original has been missing. */
    public String of(AgreementStatus status) {
        return status.state() == AgreementState.ORIGINAL_MISSING
                ? of("state.original-missing.days", status.daysMissing())
                : of(status.state());
    }

    /** Option numbers in a row, such as {@code 1 och 3}. */
    public String options(SortedSet<Integer> options) {
        if (options.size() < 2) {
            return options.stream().map(String::valueOf).findFirst().orElseGet(() -> of("options.none"));
        }
        String but =
                options.headSet(options.last()).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return of("options.and", but, String.valueOf(options.last()));
    }

    /** Numbers in a row, such as {@code 1, 3}; a dash where there are none. */
    String numbers(List<Integer> numbers) {
        return numbers.isEmpty()
                ? of("none")
                : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** A yes or no. */
    public String of(boolean answer) {
        return of(answer ? "yes" : "no");
    }

    /**
     * How far a deadline is off.
     *
     * @param key of the texts, that end in {@code ahead}, {@code today} and {@code past}
     * @param daysLeft negative after the deadline
     */
    public String deadline(String key, LocalDate deadline, long daysLeft) {
        if (daysLeft == 0) {
            return of(key + ".today", deadline);
        }
        return of(key + (daysLeft > 0 ? ".ahead" : ".past"), deadline, Math.abs(daysLeft));
    }
}
