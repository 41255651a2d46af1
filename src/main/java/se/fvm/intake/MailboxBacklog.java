package se.fvm.intake;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fvm.ledger.FetchFailure;
import se.fvm.ledger.FetchFailures;
import se.fvm.ledger.Mails;

/** What in the folder is still to be taken, and what an earlier round had no time to put away. */
class MailboxBacklog {

    private final Mails mails;
    private final FetchFailures fetchFailures;
    private final MailboxMover mover;

    MailboxBacklog(Mails mails, FetchFailures fetchFailures, MailboxMover mover) {
        this.mails = mails;
        this.fetchFailures = fetchFailures;
        this.mover = mover;
    }

    /**
     * The mails to take, those that have failed before last. Those that are in the ledger, or left to a person, and
     * still lie here are moved: the process ended, or the connection broke, before that could be done.
     */
    List<MailboxMail> of(MailboxVisit visit) throws MessagingException {
        Set<Long> known = mails.knownUids(visit.address(), visit.uidValidity());
        Map<Long, FetchFailure> failures = failures(visit);
        List<MailboxMail> backlog = new ArrayList<>();
        Map<MailboxMail, Integer> failing = new LinkedHashMap<>();
        for (long uid : visit.uids()) {
            MailboxMail mail = new MailboxMail(visit.place(uid), visit);
            FetchFailure failure = failures.remove(uid);
            if (known.contains(uid)) {
                mover.processed(mail);
            } else if (failure == null) {
                backlog.add(mail);
            } else if (failure.givenUp() == null) {
                failing.put(mail, failure.attempts());
            } else {
                mover.failed(mail);
            }
        }
        failing.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(each -> backlog.add(each.getKey()));
        failures.values().forEach(this::isGone);
        return backlog;
    }

    private Map<Long, FetchFailure> failures(MailboxVisit visit) {
        Map<Long, FetchFailure> failures = new HashMap<>();
        for (FetchFailure failure : fetchFailures.open()) {
            if (failure.place().mailbox().equals(visit.address())) {
                if (failure.place().uidValidity() == visit.uidValidity()) {
                    failures.put(failure.place().uid(), failure);
                } else {
                    isGone(failure);
                }
            }
        }
        return failures;
    }

    /** Somebody took the mail away, or it has another number now: there is nothing left to try under this one. */
    private void isGone(FetchFailure failure) {
        if (failure.givenUp() == null) {
            fetchFailures.resolved(failure.place());
        }
    }
}
