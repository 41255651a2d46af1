package se.fvm.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.Municipality;
import se.fvm.document.Box;
import se.fvm.ledger.Decision;
import se.fvm.ledger.Document;
import se.fvm.ledger.Facts;
import se.fvm.reading.DocumentReading;
import se.fvm.reading.Evidence;

/**
 * A paper as the API gives it: the facts as they stand, named as in the lines of the command {@code read}.
 *
 * @param settled whether nobody has to look at it any more
 * @param flags kinds of the deviations that are open on it
 * @param evidence what the machine saw; empty in lists
 * @param decision a person's word, or null where the machine's reading stands
 */
public record DocumentJson(
        long id,
        long mail,
        String attachment,
        int firstPage,
        int lastPage,
        String kind,
        @Nullable String agreement,
        @Nullable Whose municipality,
        SortedSet<Integer> options,
        boolean signed,
        @Nullable LocalDate signedOn,
        @Nullable String dnr,
        boolean needsReview,
        boolean settled,
        List<String> flags,
        List<Seen> evidence,
        @Nullable Word decision) {

    /**
     * A paper.
     *
     * @param reading what the machine read, or null to leave evidence and confidence out
     */
    static DocumentJson of(Document document, @Nullable DocumentReading reading, Campaign campaign) {
        Facts facts = document.facts();
        return new DocumentJson(
                document.id(),
                document.mail(),
                document.attachment(),
                document.firstPage(),
                document.lastPage(),
                facts.kind().id(),
                facts.agreement(),
                whose(facts, reading, campaign),
                facts.options(),
                facts.signed(),
                facts.signedOn(),
                facts.dnr(),
                document.needsReview(),
                document.settled(),
                document.flags().stream().map(DeviationKind::flag).toList(),
                reading == null
                        ? List.of()
                        : reading.evidence().stream().map(Seen::of).toList(),
                document.decision().map(Word::of).orElse(null));
    }

    private static @Nullable Whose whose(Facts facts, @Nullable DocumentReading reading, Campaign campaign) {
        String code = facts.municipality();
        if (code == null) {
            return null;
        }
        Double confidence =
                reading != null && code.equals(reading.municipality().value())
                        ? (Double) reading.municipality().confidence()
                        : null;
        return new Whose(
                code, campaign.municipality(code).map(Municipality::name).orElse(code), confidence);
    }

    /** The municipality; confidence is null where a person named it, and in lists. */
    public record Whose(String code, String name, @Nullable Double confidence) {}

    /** Where a fact was seen; box is x, y, width, height in pixels at dpi, or null outside a page. */
    public record Seen(
            String fact, String value, int page, @Nullable List<Integer> box, int dpi, String text, double confidence) {

        static Seen of(Evidence e) {
            Box box = e.box();
            return new Seen(
                    e.fact(),
                    e.value(),
                    e.page(),
                    box == null ? null : List.of(box.x(), box.y(), box.width(), box.height()),
                    e.dpi(),
                    e.text(),
                    e.confidence());
        }
    }

    /** What a person said: confirmed, corrected or rejected. */
    public record Word(String kind, String who, Instant recorded, String reason) {

        static Word of(Decision decision) {
            return new Word(
                    decision.kind().name().toLowerCase(java.util.Locale.ROOT),
                    decision.who(),
                    decision.recorded(),
                    decision.reason());
        }
    }
}
