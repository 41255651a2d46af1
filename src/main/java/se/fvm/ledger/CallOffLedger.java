package se.fvm.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.fvm.calloff.CallOffStatus;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.Matcher;
import se.fvm.calloff.Submission;

/**
 * How it stands with the call-offs, at any moment. It is worked out from all papers; what was worked out is kept until
 * something is entered that speaks of the same time or an earlier one.
 */
@Service
public class CallOffLedger {

    /** Some of the last weeks, today, and the days that people look at. */
    private static final int KEPT = 16;

    private static final int KEPT_COUNTS = 500;

    private final Documents documents;
    private final Originals originals;
    private final Mails mails;
    private final LedgerChanges changes;
    private final ZoneId zone;
    private final Matcher matcher;
    private final Map<Key, CallOffStatus> kept = new LinkedHashMap<>(KEPT, 0.75f, true);
    private final Map<Key, Counts> keptCounts = new ConcurrentHashMap<>();

    CallOffLedger(Campaign campaign, Documents documents, Originals originals, Mails mails, LedgerChanges changes) {
        this.documents = documents;
        this.originals = originals;
        this.mails = mails;
        this.changes = changes;
        this.zone = campaign.zone();
        this.matcher = new Matcher(campaign);
    }

    /**
     * What a status depends on.
     *
     * @param asOf the moment, where entries later on the same day are known already; else null, and any moment of the
     *     day that is later than all entries is the same
     */
    private record Key(
            long version, LocalDate day, @Nullable Instant asOf) {}

    /** The counts alone, which are small enough to keep for every week of a campaign. */
    public record Counts(
            SortedMap<Integer, CallOffStatus.OptionCount> options,
            Map<String, CallOffStatus.AgreementCount> agreements) {}

    /** How it stood at a moment, in numbers. */
    @Transactional(readOnly = true)
    public Counts countsAsOf(Instant asOf) {
        Key key = key(asOf);
        Counts known = keptCounts.get(key);
        if (known != null) {
            return known;
        }
        CallOffStatus status = statusAsOf(asOf);
        Counts counts = new Counts(status.options(), status.agreements());
        if (keptCounts.size() > KEPT_COUNTS) {
            keptCounts.clear();
        }
        keptCounts.put(key, counts);
        return counts;
    }

    private Key key(Instant asOf) {
        LedgerChanges.Known known = changes.upTo(asOf);
        return new Key(
                known.version(), LocalDate.ofInstant(asOf, zone), known.latest().isAfter(asOf) ? asOf : null);
    }

    /** How it stood at a moment, from what was known then; the same whenever it is asked. */
    @Transactional(readOnly = true)
    public CallOffStatus statusAsOf(Instant asOf) {
        Key key = key(asOf);
        CallOffStatus status;
        synchronized (kept) {
            status = kept.get(key);
        }
        if (status == null) {
            status = workOut(asOf);
            keep(key, status);
        }
        return new CallOffStatus(asOf, status.municipalities(), status.options(), status.agreements());
    }

    private void keep(Key key, CallOffStatus status) {
        synchronized (kept) {
            kept.put(key, status);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }

    private CallOffStatus workOut(Instant asOf) {
        List<Submission> papers = documents.agreementsAsOf(asOf).stream()
                .filter(d -> !d.rejected())
                .map(Document::submission)
                .toList();
        return matcher.match(papers, originals.asOf(asOf), asOf);
    }

    /** The mails that were known at a moment, each in one state. */
    public MailAccount mailsAsOf(Instant asOf) {
        return mails.account(asOf);
    }
}
