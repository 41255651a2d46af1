package se.fvm.review;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import se.fvm.calloff.PaperKind;
import se.fvm.ledger.Document;
import se.fvm.ledger.Facts;

/**
 * A person's word on a paper as the form sends it.
 *
 * @param seen what the person had before them, as {@link #seen(Document)} says it
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

    /** The facts as they stand, to begin with. */
    static DocumentForm of(Document document) {
        Facts facts = document.facts();
        return new DocumentForm(
                seen(document),
                facts.kind(),
                orEmpty(facts.agreement()),
                orEmpty(facts.municipality()),
                List.copyOf(facts.options()),
                facts.signed(),
                facts.signedOn(),
                orEmpty(facts.dnr()),
                "");
    }

    /** Changes whenever the paper is read or decided on anew. */
    static String seen(Document document) {
        return document.reading() + "-"
                + document.decision().map(d -> String.valueOf(d.id())).orElse("0");
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
