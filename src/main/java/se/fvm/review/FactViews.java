package se.fvm.review;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.Municipality;
import se.fvm.calloff.PaperKind;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Facts;
import se.fvm.reading.DocumentReading;
import se.fvm.reading.Evidence;
import se.fvm.reading.Fact;

/** The facts of a paper in words, in the order of a form, with how sure they are and what speaks for them. */
final class FactViews {

    /** The facts' names in evidence, in the order in which they are numbered on pages and images. */
    static final List<String> NAMES =
            List.of("kind", "agreement", "municipality", "options", "signed", "signedOn", "dnr");

    /** More than these say nothing new. */
    private static final int SHOWN_EVIDENCE = 4;

    private static final double SURE = 0.95;
    private static final double DOUBTFUL = 0.8;

    private final Campaign campaign;
    private final Words words;

    FactViews(Campaign campaign, Words words) {
        this.campaign = campaign;
        this.words = words;
    }

    /**
     * The facts as read.
     *
     * @param decided the facts as a person left them, or null
     */
    List<DocumentView.FactView> of(DocumentReading reading, @Nullable Facts decided) {
        return Stream.of(
                        fact(reading, "kind", reading.kind(), this::kind, PaperKind::name, decided, Facts::kind),
                        fact(
                                reading,
                                "agreement",
                                reading.agreement(),
                                this::agreement,
                                Function.identity(),
                                decided,
                                Facts::agreement),
                        fact(
                                reading,
                                "municipality",
                                reading.municipality(),
                                this::municipality,
                                Function.identity(),
                                decided,
                                Facts::municipality),
                        fact(
                                reading,
                                "options",
                                reading.options(),
                                this::options,
                                FactViews::numbers,
                                decided,
                                FactViews::statedOptions),
                        fact(
                                reading,
                                "signed",
                                reading.signed(),
                                this::signed,
                                String::valueOf,
                                decided,
                                Facts::signed),
                        fact(
                                reading,
                                "signedOn",
                                reading.signedOn(),
                                String::valueOf,
                                String::valueOf,
                                decided,
                                Facts::signedOn),
                        fact(
                                reading,
                                "dnr",
                                Fact.of(reading.dnr(), 1),
                                Function.identity(),
                                Function.identity(),
                                decided,
                                Facts::dnr))
                .toList();
    }

    /** A fact of the ledger in words, from its text there. */
    String words(String name, String text) {
        if (text.isEmpty()) {
            return words.of("fact.not.stated");
        }
        return switch (name) {
            case "kind" -> words.of("kind." + text);
            case "agreement" -> agreement(text);
            case "municipality" -> municipality(text);
            case "options" -> text.replace(" ", ", ");
            case "signed" -> words.of(Boolean.parseBoolean(text));
            default -> text;
        };
    }

    private static String numbers(SortedSet<Integer> options) {
        return options.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** The number by which page and image refer to a fact; 0 for one that is not listed. */
    static int number(String name) {
        return NAMES.indexOf(name) + 1;
    }

    String label(String name) {
        return words.of("fact." + name);
    }

    private <T> DocumentView.FactView fact(
            DocumentReading reading,
            String name,
            Fact<T> fact,
            Function<T, String> inWords,
            Function<T, String> inForm,
            @Nullable Facts decided,
            Function<Facts, @Nullable T> decidedValue) {
        T person = decided == null ? null : decidedValue.apply(decided);
        boolean differs = decided != null && !Objects.equals(person, fact.value());
        return new DocumentView.FactView(
                number(name),
                name,
                label(name),
                valueOrNone(fact.value(), inWords),
                name.equals("dnr") ? "" : percent(fact.confidence()),
                fact.confidence(),
                tone(fact),
                fact.others().stream()
                        .map(o -> new DocumentView.OtherView(
                                inForm.apply(o.value()), inWords.apply(o.value()), percent(o.confidence())))
                        .toList(),
                differs ? valueOrNone(person, inWords) : null,
                evidence(reading, name));
    }

    private <T> String valueOrNone(@Nullable T value, Function<T, String> inWords) {
        return value == null ? words.of("fact.not.stated") : inWords.apply(value);
    }

    private List<DocumentView.EvidenceView> evidence(DocumentReading reading, String name) {
        return reading.evidence().stream()
                .filter(e -> e.fact().equals(name))
                .sorted(Comparator.comparing(Evidence::confidence).reversed())
                .limit(SHOWN_EVIDENCE)
                .map(e -> new DocumentView.EvidenceView(
                        e.page(),
                        e.page() > 0 ? words.of("evidence.page", e.page()) : words.of("evidence.mail"),
                        e.text(),
                        percent(e.confidence())))
                .toList();
    }

    private static String tone(Fact<?> fact) {
        if (fact.confidence() >= SURE) {
            return "good";
        }
        return fact.confidence() >= DOUBTFUL ? "warn" : "bad";
    }

    /** Rounded down, so that only what is certain is called 100 %. */
    static String percent(double confidence) {
        return (int) Math.floor(confidence * 100) + " %";
    }

    String kind(PaperKind kind) {
        return words.of(kind);
    }

    String agreement(String id) {
        return campaign.agreement(id).map(AgreementKind::title).orElse(id);
    }

    String municipality(String code) {
        return campaign.municipality(code).map(Municipality::name).orElse(code);
    }

    private String options(SortedSet<Integer> options) {
        return words.options(options);
    }

    private String signed(boolean signed) {
        return words.of(signed);
    }

    private static @Nullable SortedSet<Integer> statedOptions(Facts facts) {
        return facts.optionsStated() ? facts.options() : null;
    }
}
