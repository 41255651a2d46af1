package se.fvm.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PaperKind;
import se.fvm.document.Box;
import se.fvm.document.MailHead;
import se.fvm.reading.DocumentReading;
import se.fvm.reading.Evidence;
import se.fvm.reading.Fact;
import se.fvm.reading.MailReading;

/** Readings as the machine would make them, of invented papers. */
final class TestReadings {

    private TestReadings() {}

    /** A reading of papers, none of which needs a person, nor the mail as a whole. */
    static MailReading reading(DocumentReading... documents) {
        return reading(Set.of(), false, documents);
    }

    static MailReading reading(Set<DeviationKind> flags, boolean needsReview, DocumentReading... documents) {
        List<MailReading.ReadFile> files = new ArrayList<>();
        for (DocumentReading document : documents) {
            files.add(new MailReading.ReadFile(
                    document.attachment(),
                    "application/pdf",
                    100,
                    "sha of " + document.attachment(),
                    4,
                    Set.of(),
                    null));
        }
        MailHead head = new MailHead(
                "registrator@example.org",
                "",
                List.of(),
                null,
                "Avrop",
                null,
                null,
                Instant.parse("2020-03-02T08:00:00Z"),
                null,
                MailHead.Automatic.NONE);
        return new MailReading("mail", head, files, List.of(documents), flags, needsReview);
    }

    /** A signed call-off of Bollebygd (1443, signed up for option 1) that nobody has to look at. */
    static Paper callOff(String attachment) {
        return new Paper(attachment);
    }

    /** What is read of one paper. */
    static final class Paper {
        private final String attachment;
        private int firstPage = 1;
        private int lastPage = 4;
        private PaperKind kind = PaperKind.AGREEMENT;
        private String agreement = "call-off";
        private @Nullable String municipality = "1443";
        private SortedSet<Integer> options = new TreeSet<>(Set.of(1));
        private boolean signed = true;
        private LocalDate signedOn = LocalDate.of(2020, 3, 1);
        private Set<DeviationKind> flags = Set.of();

        private Paper(String attachment) {
            this.attachment = attachment;
        }

        Paper pages(int first, int last) {
            firstPage = first;
            lastPage = last;
            return this;
        }

        Paper agreement(String id) {
            agreement = id;
            return this;
        }

        Paper of(@Nullable String code) {
            municipality = code;
            return this;
        }

        Paper options(Integer... numbers) {
            options = new TreeSet<>(List.of(numbers));
            return this;
        }

        Paper signedOn(String day) {
            signedOn = LocalDate.parse(day);
            return this;
        }

        Paper unsigned() {
            signed = false;
            return flags(DeviationKind.UNSIGNED);
        }

        Paper decision() {
            kind = PaperKind.DECISION;
            return this;
        }

        Paper flags(DeviationKind first, DeviationKind... others) {
            flags = EnumSet.of(first, others);
            return this;
        }

        DocumentReading read() {
            return new DocumentReading(
                    attachment,
                    firstPage,
                    lastPage,
                    List.of(),
                    Fact.of(kind, 0.99),
                    Fact.of(kind == PaperKind.AGREEMENT ? agreement : null, 0.99),
                    new Fact<>(municipality, 0.98, List.of(new Fact.Candidate<>("1442", 0.01))),
                    Fact.of(options, 0.97),
                    Fact.of(signed, 0.96),
                    Fact.of(signed ? signedOn : null, 0.95),
                    "KS 2020/123",
                    flags,
                    flags.stream().anyMatch(DeviationKind::needsPerson),
                    List.of(new Evidence(
                            "municipality", "1443", 1, new Box(212, 640, 480, 38), 200, "Bollebygds kommun", 0.97)));
        }
    }
}
