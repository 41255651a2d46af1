package se.fvm.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.fvm.calloff.DeviationKind;

/**
 * What persons say of papers. A word stands beside the reading, never over it, until another one follows; what it
 * changes for other papers is settled in the same transaction.
 */
@Service
public class Decisions {

    private final Mails mails;
    private final Documents documents;
    private final DecisionRows rows;
    private final DeviationRows deviations;
    private final Settlement settlement;
    private final AuditLog audit;
    private final Clock clock;

    Decisions(
            Mails mails,
            Documents documents,
            DecisionRows rows,
            DeviationRows deviations,
            Settlement settlement,
            AuditLog audit,
            Clock clock) {
        this.mails = mails;
        this.documents = documents;
        this.rows = rows;
        this.deviations = deviations;
        this.settlement = settlement;
        this.audit = audit;
        this.clock = clock;
    }

    /** The facts are right as they stand; what is open on the paper is accepted. */
    @Transactional
    public void confirm(long document, String who, String reason) {
        decide(document, Decision.Kind.CONFIRMED, null, who, reason);
    }

    /** The facts are these; what is open on the paper is accepted. */
    @Transactional
    public void correct(long document, Facts facts, String who, String reason) {
        decide(document, Decision.Kind.CORRECTED, facts, who, reason);
    }

    /** The paper does not count. */
    @Transactional
    public void reject(long document, String who, String reason) {
        decide(document, Decision.Kind.REJECTED, null, who, reason);
    }

    /** Takes back every decision on the paper: the machine's reading stands again, with what is open on it. */
    @Transactional
    public void withdraw(long document, String who, String reason) {
        decide(document, Decision.Kind.WITHDRAWN, null, who, reason);
    }

    /**
     * What a person says, given what they had before them. The same word sent twice is entered once.
     *
     * @param kind any but WITHDRAWN; facts are looked at with CORRECTED only
     * @param seen the paper's {@link Document#version()} that the person saw
     * @throws StaleException if the paper has been read, divided or decided on anew since
     */
    @Transactional
    public void decide(long document, Decision.Kind kind, Facts facts, String who, String reason, String seen) {
        settlement.lock();
        Document paper = documents.find(document).orElseThrow();
        if (!paper.version().equals(seen)) {
            if (isSame(paper.decisionOrNull(), kind, facts, who, reason)) {
                return;
            }
            throw new StaleException(paper.version());
        }
        enter(paper, kind, kind == Decision.Kind.CORRECTED ? facts : paper.facts(), who, reason);
    }

    /** Whether the last word is this very one, sent a moment before. */
    private static boolean isSame(@Nullable Decision last, Decision.Kind kind, Facts facts, String who, String reason) {
        return last != null
                && last.undoesOrNull() == null
                && last.who().equals(who)
                && last.reason().equals(reason)
                && (kind.counts() ? last.kind().counts() && last.facts().equals(facts) : last.kind() == kind);
    }

    private void decide(long id, Decision.Kind kind, @Nullable Facts corrected, String who, String reason) {
        settlement.lock();
        Document paper = documents.find(id).orElseThrow();
        Facts asItStands = kind == Decision.Kind.WITHDRAWN ? paper.read() : paper.facts();
        enter(paper, kind, corrected != null ? corrected : asItStands, who, reason);
    }

    private void enter(Document paper, Decision.Kind kind, Facts facts, String who, String reason) {
        Instant now = clock.instant();
        long id = paper.id();
        Set<DeviationKind> accepted = EnumSet.noneOf(DeviationKind.class);
        if (kind != Decision.Kind.WITHDRAWN) {
            paper.decision().ifPresent(before -> accepted.addAll(before.accepted()));
            accepted.addAll(paper.flags());
            closeAll(deviations.openOfDocument(id), who, reason, now);
        }
        rows.add(id, kind, facts, accepted, who, reason, null, now);
        log(now, who, kind.name().toLowerCase(Locale.ROOT), paper, facts, reason);
        settlement.settle(paper.mail(), Settlement.municipalities(List.of(paper)), now);
    }

    /**
     * Takes a decision back; what stood before it stands again.
     *
     * @param decision the decision, which has to be the one that stands
     * @throws StaleException if another one stands by now
     */
    @Transactional
    public void undo(long document, long decision, String who) {
        settlement.lock();
        Document paper = documents.find(document).orElseThrow();
        Decision standing = paper.decisionOrNull();
        if (standing == null || standing.id() != decision) {
            throw new StaleException(paper.version());
        }
        Instant now = clock.instant();
        Decision before = before(standing);
        Facts facts = before == null ? paper.read() : before.facts();
        rows.add(
                document,
                before == null ? Decision.Kind.WITHDRAWN : before.kind(),
                facts,
                before == null ? Set.of() : before.accepted(),
                before == null ? who : before.who(),
                before == null ? "" : before.reason(),
                decision,
                now);
        log(now, who, "undone", paper, facts, "");
        settlement.settle(paper.mail(), Settlement.municipalities(List.of(paper)), now);
    }

    /** What stood before a decision that stands, or null. */
    private @Nullable Decision before(Decision standing) {
        Deque<Decision> stack = new ArrayDeque<>();
        for (Decision each : rows.ofDocument(standing.document())) {
            if (each.undoesOrNull() != null) {
                stack.poll();
            } else if (each.kind() == Decision.Kind.WITHDRAWN) {
                stack.clear();
            } else {
                stack.push(each);
            }
        }
        stack.poll();
        return stack.peek();
    }

    private void log(Instant now, String who, String action, Document paper, Facts facts, String reason) {
        audit.add(
                now,
                who,
                "document." + action,
                "document " + paper.id(),
                paper.facts().differing(facts),
                facts.differing(paper.facts()),
                reason);
    }

    /** A person has dealt with what the mail as a whole was laid before a person for. */
    @Transactional
    public void handle(long mail, String who, String reason) {
        settlement.lock();
        Instant now = clock.instant();
        Mail before = mails.find(mail).orElseThrow();
        List<Deviation> open = deviations.openOfMailItself(mail);
        Set<DeviationKind> accepted = open.stream()
                .map(Deviation::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeviationKind.class)));
        rows.handled(mail).ifPresent(accepted::addAll);
        closeAll(open, who, reason, now);
        rows.addHandled(mail, accepted, who, reason, now);
        settlement.settle(mail, Set.of(), now);
        MailState after = mails.find(mail).orElseThrow().state();
        audit.add(now, who, "mail.handled", "mail " + mail, before.state().id(), after.id(), reason);
    }

    private void closeAll(List<Deviation> open, String who, String reason, Instant now) {
        open.forEach(d -> deviations.close(Long.parseLong(d.id()), who, reason, now));
    }

    /** Every decision on a paper, the earliest first. */
    public List<Decision> ofDocument(long document) {
        return rows.ofDocument(document);
    }

    /** Every decision on some papers, by paper, the earliest first. */
    public Map<Long, List<Decision>> ofDocuments(Collection<Long> documents) {
        return rows.ofDocuments(documents).stream()
                .sorted(Comparator.comparing(Decision::id))
                .collect(Collectors.groupingBy(Decision::document));
    }
}
