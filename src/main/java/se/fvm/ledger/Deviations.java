package se.fvm.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.Mismatch;

/**
 * What deviates. Deviations of papers and mails are entered when they are found. Those of a municipality's agreement,
 * such as a missing original, come and go with the passing of days, and are worked out for the moment asked for; a
 * person who closes one leaves an entry.
 */
@Service
public class Deviations {

    private static final Comparator<Deviation> WORST_FIRST = Comparator.comparing(Deviation::severity)
            .reversed()
            .thenComparing(Deviation::opened)
            .thenComparing(Deviation::id);

    private final DeviationRows rows;
    private final FetchFailures fetchFailures;
    private final CallOffLedger ledger;
    private final Campaign campaign;
    private final AuditLog audit;
    private final Clock clock;

    Deviations(
            DeviationRows rows,
            FetchFailures fetchFailures,
            CallOffLedger ledger,
            Campaign campaign,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.fetchFailures = fetchFailures;
        this.ledger = ledger;
        this.campaign = campaign;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is open now, worst first. */
    public List<Deviation> open() {
        return open(clock.instant());
    }

    /** What was open at a moment, as far as it was known then, worst first. */
    @Transactional(readOnly = true)
    public List<Deviation> open(Instant asOf) {
        List<Deviation> entered = rows.asOf(asOf);
        Set<Occurrence> closed = entered.stream()
                .filter(d -> !d.open() && d.mail() == null)
                .map(Occurrence::of)
                .collect(Collectors.toSet());
        Stream<Deviation> derived = ledger.statusAsOf(asOf)
                .mismatches()
                .filter(m -> m.document() == null)
                .map(this::deviation)
                .filter(d -> !closed.contains(Occurrence.of(d)));
        return Stream.concat(entered.stream().filter(Deviation::open), derived)
                .sorted(WORST_FIRST)
                .toList();
    }

    /** What had been entered by a moment, open or ended, as it stood then; without what is worked out. */
    public List<Deviation> entered(Instant asOf) {
        return rows.asOf(asOf);
    }

    /** Every deviation of a mail and of its papers, open or closed, in the order in which they were found. */
    public List<Deviation> ofMail(long mail) {
        return rows.ofMail(mail);
    }

    /**
     * Closes a deviation of a municipality's agreement that a person has dealt with. Those of a paper end with a
     * decision on it, those of a mail when it is handled: see {@link Decisions}.
     *
     * @throws java.util.NoSuchElementException if no such deviation of an agreement is open
     */
    @Transactional
    public void close(String id, String who, String why) {
        Instant now = clock.instant();
        Deviation open = open(now).stream()
                .filter(d -> d.id().equals(id) && d.mail() == null)
                .findFirst()
                .orElseThrow();
        boolean entered = Character.isDigit(id.charAt(0));
        long row = entered
                ? Long.parseLong(id)
                : rows.open(
                        new DeviationRows.Subject(null, null, open.municipality(), open.agreement()),
                        new DeviationRows.Found(open.kind(), "matching", null),
                        open.evidence(),
                        open.opened(),
                        now);
        rows.close(row, who, why, now);
        fetchFailures.dealtWith(row, now);
        audit.add(now, who, "deviation.closed", "deviation " + id, open.kind().flag(), "", why);
    }

    private Deviation deviation(Mismatch m) {
        Instant since = m.since().atStartOfDay(campaign.zone()).toInstant();
        String id = m.kind().flag() + "-" + m.municipality() + "-" + m.agreement();
        return new Deviation(
                id,
                m.kind(),
                null,
                null,
                null,
                m.municipality(),
                m.agreement(),
                m.days(),
                "",
                since,
                since,
                null,
                "",
                "");
    }

    /** A derived deviation of a time: closed once, it may come again for another reason, and then is open again. */
    private record Occurrence(
            DeviationKind kind,
            @Nullable String municipality,
            @Nullable String agreement,
            Instant opened) {

        static Occurrence of(Deviation d) {
            return new Occurrence(d.kind(), d.municipality(), d.agreement(), d.opened());
        }
    }
}
