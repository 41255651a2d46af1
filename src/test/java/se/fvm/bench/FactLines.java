package se.fvm.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import se.fvm.calloff.DeviationKind;
import se.fvm.reading.DocumentReading;
import se.fvm.reading.Fact;
import se.fvm.reading.MailReading;
import tools.jackson.databind.JsonNode;

/** Holds the readings of one mail against its truth. */
final class FactLines {
    private final long seed;
    private final String mail;
    private final JsonNode truth;
    private final Set<String> tags = new TreeSet<>();
    private final List<FactLine> lines = new ArrayList<>();
    private int missed;

    FactLines(long seed, String mail, JsonNode truth) {
        this.seed = seed;
        this.mail = mail;
        this.truth = truth;
        truth.get("tags").forEach(t -> tags.add(t.asString()));
    }

    /** Papers of the truth that no reading covers. */
    int missed() {
        return missed;
    }

    List<TruthDocument> documents() {
        return StreamSupport.stream(truth.get("documents").spliterator(), false)
                .map(TruthDocument::new)
                .toList();
    }

    private record Pair(TruthDocument truth, DocumentReading reading, double overlap) {}

    List<FactLine> of(MailReading reading) {
        List<Pair> pairs = new ArrayList<>();
        for (TruthDocument document : documents()) {
            for (DocumentReading read : reading.documents()) {
                double overlap = document.overlap(read);
                if (overlap > 0) {
                    pairs.add(new Pair(document, read, overlap));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(p -> -p.overlap()));
        Set<TruthDocument> taken = new HashSet<>();
        Set<DocumentReading> used = new HashSet<>();
        for (Pair pair : pairs) {
            if (!taken.contains(pair.truth()) && used.add(pair.reading())) {
                taken.add(pair.truth());
                compare(pair.truth(), pair.reading(), reading.needsReview());
            }
        }
        missed = (int) documents().stream()
                .filter(d -> d.kind().equals("agreement") && !taken.contains(d))
                .count();
        for (DocumentReading read : reading.documents()) {
            boolean part = documents().stream().anyMatch(d -> d.overlap(read) > 0);
            boolean agreement = read.kind().value().id().equals("agreement");
            if (!used.contains(read) && agreement && !part && !broken(read)) {
                add(read, "kind", read.kind(), "agreement", "none", false, reading.needsReview());
            }
        }
        return lines;
    }

    private boolean broken(DocumentReading read) {
        return StreamSupport.stream(truth.at("/expect/broken").spliterator(), false)
                .anyMatch(b -> b.asString().equals(read.attachment()));
    }

    private void compare(TruthDocument document, DocumentReading read, boolean mailAsked) {
        String kind = read.kind().value().id();
        boolean signed = Boolean.TRUE.equals(read.signed().value());
        boolean kindRight = document.isDraft()
                ? kind.equals("other") || kind.equals("agreement") && !signed
                : kind.equals(document.kind());
        add(read, "kind", read.kind(), kind, document.kind(), kindRight, mailAsked);
        if (!document.kind().equals("agreement") || !kind.equals("agreement")) {
            return;
        }
        compareText(document, read, "agreement", read.agreement(), mailAsked);
        compareText(document, read, "municipality", read.municipality(), mailAsked);
        if (document.statesOptions()) {
            options(document, read, mailAsked);
        }
        if (read.flags().contains(DeviationKind.E_SIGNED)) {
            return;
        }
        boolean signedRight = signed == document.signed();
        add(
                read,
                signed ? "signed" : "unsigned",
                read.signed(),
                "" + signed,
                "" + document.signed(),
                signedRight,
                mailAsked);
        if (signed && document.signed()) {
            compareText(document, read, "signedOn", read.signedOn(), mailAsked);
        }
    }

    private void compareText(
            TruthDocument document, DocumentReading read, String name, Fact<?> fact, boolean mailAsked) {
        String value = Objects.toString(fact.value(), "");
        String wanted = document.text(name);
        add(read, name, fact, value, wanted, value.equals(wanted), mailAsked);
    }

    private void options(TruthDocument document, DocumentReading read, boolean mailAsked) {
        SortedSet<Integer> called = read.options().value() == null
                ? new TreeSet<>()
                : read.options().value();
        SortedSet<Integer> wanted = document.options();
        boolean right = called.equals(wanted);
        add(read, "options", read.options(), "" + called, "" + wanted, right, mailAsked);
        for (int option = 1; option <= 3; option++) {
            boolean one = called.contains(option);
            boolean other = wanted.contains(option);
            add(read, "option-" + option, read.options(), "" + one, "" + other, one == other, mailAsked);
        }
    }

    private void add(
            DocumentReading read,
            String fact,
            Fact<?> value,
            String shown,
            String wanted,
            boolean right,
            boolean mailAsked) {
        lines.add(new FactLine(
                seed,
                mail,
                read.attachment(),
                read.firstPage(),
                fact,
                shown,
                wanted,
                value.confidence(),
                FactLine.logOdds(value.confidence()),
                right,
                mailAsked || read.needsReview(),
                tags));
    }
}
