package se.fvm.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import se.fvm.calloff.PaperKind;
import se.fvm.ledger.Document;
import se.fvm.ledger.Facts;

/**
 * A person's word on a paper as the form sends it.
 *
 * @param seen what the person had before them, as {@link Document#version()} says it
 * @param kind name of a {@link PaperKind}
 * @param options numbers that are ticked, or null where none is
 * @param reason why, or a note
 */
record DocumentForm(
        String seen,
        PaperKind kind,
        String agreement,
        String municipality,
        @Nullable List<Integer> options,
        boolean signed,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate signedOn,

        String dnr,
        String reason) {

    /** A form that somebody made up may lack fields. */
    DocumentForm {
        seen = Objects.requireNonNullElse(seen, "");
        kind = Objects.requireNonNullElse(kind, PaperKind.AGREEMENT);
        agreement = Objects.requireNonNullElse(agreement, "");
        municipality = Objects.requireNonNullElse(municipality, "");
        dnr = Objects.requireNonNullElse(dnr, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    /** The facts as they stand, to begin with. */
    static DocumentForm of(Document document) {
        Facts facts = document.facts();
        return new DocumentForm(
                document.version(),
                facts.kind(),
                orEmpty(facts.agreement()),
                orEmpty(facts.municipality()),
                List.copyOf(facts.options()),
                facts.signed(),
                facts.signedOn(),
                orEmpty(facts.dnr()),
                "");
    }

    /** The same with what the person now has before them. */
    DocumentForm seeing(Document document) {
        return new DocumentForm(
                document.version(), kind, agreement, municipality, options, signed, signedOn, dnr, reason);
    }

    /**
     * The same with one field set to what a button offers.
     *
     * @param choice name and value, such as {@code municipality=1495}; anything else changes nothing
     */
    DocumentForm choosing(String choice) {
        int equals = choice.indexOf('=');
        String name = equals < 0 ? "" : choice.substring(0, equals);
        String value = choice.substring(equals + 1);
        try {
            return switch (name) {
                case "kind" -> with(PaperKind.valueOf(value), agreement, municipality, options, signed, signedOn);
                case "agreement" -> with(kind, value, municipality, options, signed, signedOn);
                case "municipality" -> with(kind, agreement, value, options, signed, signedOn);
                case "options" -> with(kind, agreement, municipality, numbers(value), signed, signedOn);
                case "signed" -> with(kind, agreement, municipality, options, Boolean.parseBoolean(value), signedOn);
                case "signedOn" -> with(kind, agreement, municipality, options, signed, LocalDate.parse(value));
                default -> this;
            };
        } catch (IllegalArgumentException | DateTimeParseException unknown) {
            return this;
        }
    }

    private DocumentForm with(
            PaperKind kind,
            String agreement,
            String municipality,
            @Nullable List<Integer> options,
            boolean signed,
            @Nullable LocalDate signedOn) {
        return new DocumentForm(seen, kind, agreement, municipality, options, signed, signedOn, dnr, reason);
    }

    private static List<Integer> numbers(String value) {
        return Stream.of(value.split(" "))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    public boolean ticked(String option) {
        return options != null && options.contains(Integer.valueOf(option));
    }

    /**
     * The facts as the person left them.
     *
     * @param before as they stood; whether the paper names options at all is known from there only
     */
    Facts facts(Facts before) {
        TreeSet<Integer> chosen = new TreeSet<>(options == null ? List.of() : options);
        boolean stated =
                !chosen.isEmpty() || (before.optionsStated() && before.options().isEmpty());
        return new Facts(
                kind,
                kind == PaperKind.AGREEMENT ? orNull(agreement) : null,
                orNull(municipality),
                chosen,
                stated,
                signed,
                signedOn,
                orNull(dnr));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
