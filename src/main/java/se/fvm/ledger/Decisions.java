package se.fvm.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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

    private void decide(long id, Decision.Kind kind, @Nullable Facts corrected, String who, String reason) {
        settlement.lock();
        Instant now = clock.instant();
        Document paper = documents.find(id).orElseThrow();
        Facts asItStands = kind == Decision.Kind.WITHDRAWN ? paper.read() : paper.facts();
        Facts facts = corrected != null ? corrected : asItStands;
        Set<DeviationKind> accepted = EnumSet.noneOf(DeviationKind.class);
        if (kind != Decision.Kind.WITHDRAWN) {
            paper.decision().ifPresent(before -> accepted.addAll(before.accepted()));
            accepted.addAll(paper.flags());
            closeAll(deviations.openOfDocument(id), who, reason, now);
        }
        rows.add(id, kind, facts, accepted, who, reason, now);
        audit.add(
                now,
                who,
                "document." + kind.name().toLowerCase(Locale.ROOT),
                "document " + id,
                paper.facts().toString(),
                facts.toString(),
                reason);
        settlement.settle(paper.mail(), Settlement.municipalities(List.of(paper)), now);
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
}
