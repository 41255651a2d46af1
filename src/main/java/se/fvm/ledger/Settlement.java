package se.fvm.ledger;

import static se.fvm.ledger.DeviationAlignment.later;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PaperKind;
import se.fvm.calloff.PapersInOrder;

/**
 * Brings the open deviations of papers and mails, and the mails' states, into line with what is known: after a mail
 * was read, and after a person has decided. A new paper may change what is to be said of others of its municipality,
 * since papers are compared in the order in which they came, not in the order in which they were read.
 */
@Service
class Settlement {

    private final LedgerChanges changes;
    private final Campaign campaign;
    private final Mails mails;
    private final Readings readings;
    private final Documents documents;
    private final DecisionRows decisions;
    private final DeviationRows deviations;
    private final DeviationAlignment alignment;

    Settlement(
            LedgerChanges changes,
            Campaign campaign,
            Mails mails,
            Readings readings,
            Documents documents,
            DecisionRows decisions,
            DeviationRows deviations,
            DeviationAlignment alignment) {
        this.changes = changes;
        this.campaign = campaign;
        this.mails = mails;
        this.readings = readings;
        this.documents = documents;
        this.decisions = decisions;
        this.deviations = deviations;
        this.alignment = alignment;
    }

    /** Makes others wait until this transaction ends; without it two could compare papers unseen by each other. */
    void lock() {
        changes.lock();
    }

    /** The municipalities that papers speak of, as their facts stand. */
    static Set<String> municipalities(Collection<Document> papers) {
        return papers.stream()
                .map(d -> d.facts().municipality())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Settles a mail and all papers of the municipalities that it touches.
     *
     * @param others further municipalities, such as the one that a paper was thought to belong to before
     */
    void settle(long mail, Set<String> others, Instant recorded) {
        changes.changed(recorded);
        Map<Long, Document> papers = new LinkedHashMap<>();
        documents.ofMailAndSameContent(mail).forEach(d -> papers.put(d.id(), d));
        Set<String> touched = new TreeSet<>(others);
        touched.addAll(municipalities(papers.values()));
        touched.forEach(code -> documents.ofMunicipality(code).forEach(d -> papers.put(d.id(), d)));
        readings.latest(mail)
                .ifPresent(latest ->
                        deviations.openOfLostPapers(mail, latest).forEach(lost -> alignment.end(lost, recorded)));
        Set<Long> changed = compare(papers.values(), recorded);
        changed.add(mail);
        changed.forEach(each -> settleWhole(each, recorded));
    }

    /** Compares papers in the order in which they came; gives the mails on whose papers something changed. */
    private Set<Long> compare(Collection<Document> papers, Instant recorded) {
        PapersInOrder order = PapersInOrder.of(campaign);
        Set<Long> changed = new TreeSet<>();
        papers.stream()
                .sorted(Comparator.comparing(Document::arrived).thenComparing(Document::id))
                .forEach(paper -> {
                    if (align(paper, found(paper, order), recorded)) {
                        changed.add(paper.mail());
                    }
                });
        return changed;
    }

    private static Map<DeviationKind, DeviationRows.Found> found(Document paper, PapersInOrder order) {
        Map<DeviationKind, DeviationRows.Found> found = new EnumMap<>(DeviationKind.class);
        if (paper.rejected()) {
            return found;
        }
        order.findings(paper.submission())
                .forEach(f -> found.put(f.kind(), new DeviationRows.Found(f.kind(), "rules", f.earlier())));
        addRead(paper.readFlags(), found);
        if (paper.redrawn() && paper.decision().isEmpty()) {
            found.put(
                    DeviationKind.UNCERTAIN_KIND, new DeviationRows.Found(DeviationKind.UNCERTAIN_KIND, "rules", null));
        }
        paper.decision().ifPresent(decision -> found.keySet().removeAll(decision.accepted()));
        return found;
    }

    private static void addRead(Set<DeviationKind> flags, Map<DeviationKind, DeviationRows.Found> found) {
        flags.forEach(kind -> found.putIfAbsent(kind, new DeviationRows.Found(kind, "reading", null)));
    }

    private boolean align(Document paper, Map<DeviationKind, DeviationRows.Found> found, Instant recorded) {
        if (paper.flags().equals(found.keySet())) {
            return false;
        }
        Facts facts = paper.facts();
        return alignment.align(
                new DeviationRows.Subject(paper.mail(), paper.id(), facts.municipality(), facts.agreement()),
                found,
                deviations.openOfDocument(paper.id()),
                paper.attachment() + " " + paper.firstPage() + "–" + paper.lastPage(),
                paper.arrived(),
                later(recorded, paper.recorded()));
    }

    private void settleWhole(long id, Instant recorded) {
        Readings.OfWhole reading = readings.wholeOf(id).orElse(null);
        if (reading == null) {
            return;
        }
        Mail mail = mails.find(id).orElseThrow();
        if (mail.state() == MailState.FAILED) {
            // Only a reading of this very mail ends that, not what other mails bring about.
            return;
        }
        Optional<Set<DeviationKind>> accepted = decisions.handled(id);
        Map<DeviationKind, DeviationRows.Found> found = new EnumMap<>(DeviationKind.class);
        addRead(reading.flags(), found);
        accepted.ifPresent(found.keySet()::removeAll);
        Instant known = later(recorded, mail.recorded());
        alignment.align(
                DeviationRows.Subject.mail(id),
                found,
                deviations.openOfMailItself(id),
                mail.subject(),
                mail.arrived(),
                known);
        boolean person = (reading.needsReview() && accepted.isEmpty())
                || found.keySet().stream().anyMatch(DeviationKind::needsPerson);
        mails.enter(id, state(documents.ofMail(id), person), known);
    }

    private static MailState state(Collection<Document> papers, boolean person) {
        if (person || !papers.stream().allMatch(Document::settled)) {
            return MailState.REVIEW;
        }
        boolean anyAgreement = papers.stream().anyMatch(d -> d.facts().kind() == PaperKind.AGREEMENT);
        return anyAgreement ? MailState.FILED : MailState.NO_AGREEMENT;
    }
}
