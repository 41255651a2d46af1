package se.fvm.ledger;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.fvm.calloff.CallOffStatus;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.Matcher;
import se.fvm.calloff.Submission;

/** How it stands with the call-offs, at any moment. */
@Service
public class CallOffLedger {

    private final Documents documents;
    private final Originals originals;
    private final Mails mails;
    private final Matcher matcher;

    CallOffLedger(Campaign campaign, Documents documents, Originals originals, Mails mails) {
        this.documents = documents;
        this.originals = originals;
        this.mails = mails;
        this.matcher = new Matcher(campaign);
    }

    /** How it stood at a moment, from what was known then; the same whenever it is asked. */
    @Transactional(readOnly = true)
    public CallOffStatus statusAsOf(Instant asOf) {
        List<Submission> papers = documents.asOf(asOf).stream()
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
