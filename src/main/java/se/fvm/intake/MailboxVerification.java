package se.fvm.intake;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.fvm.ledger.FetchFailures;
import se.fvm.ledger.MailboxPlace;
import se.fvm.ledger.Mails;

/** Compares the mailbox with the ledger, changing nothing. Mails that were put away are compared byte for byte. */
public class MailboxVerification {

    private static final int BUFFER = 1 << 16;

    private final MailboxSettings settings;
    private final Mailbox mailbox;
    private final Mails mails;
    private final FetchFailures failures;

    MailboxVerification(MailboxSettings settings, Mailbox mailbox, Mails mails, FetchFailures failures) {
        this.settings = settings;
        this.mailbox = mailbox;
        this.mails = mails;
        this.failures = failures;
    }

    /** Looks at the folders; nothing is found where no mailbox is configured. */
    public List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        if (!settings.configured()) {
            return findings;
        }
        try {
            arrivals(findings);
            if (settings.processed() == MailboxSettings.Processed.MOVE) {
                processed(findings);
            }
        } catch (MailboxException e) {
            findings.add(new Finding(Finding.Kind.MAILBOX_UNREACHABLE, e.reason()));
        } catch (MessagingException | IOException e) {
            findings.add(new Finding(Finding.Kind.MAILBOX_UNREACHABLE, settings + ": " + e.getMessage()));
        }
        failures.open().stream()
                .filter(failure -> failure.givenUp() != null)
                .forEach(failure -> findings.add(
                        new Finding(Finding.Kind.GIVEN_UP, text(failure.place()) + ": " + failure.reason())));
        return findings;
    }

    private void arrivals(List<Finding> findings) throws MailboxException, MessagingException {
        try (MailboxVisit visit = mailbox.look(settings.folder())) {
            Set<Long> known = mails.knownUids(visit.address(), visit.uidValidity());
            for (long uid : visit.uids()) {
                if (!known.contains(uid)) {
                    findings.add(new Finding(Finding.Kind.NOT_TAKEN, text(visit.place(uid))));
                }
            }
        }
    }

    private void processed(List<Finding> findings) throws MailboxException, MessagingException, IOException {
        if (!mailbox.has(settings.processedFolder())) {
            return;
        }
        try (MailboxVisit visit = mailbox.look(settings.processedFolder())) {
            for (long uid : visit.uids()) {
                String sha256 = sha256(visit, uid);
                if (mails.withSha256(sha256).isEmpty()) {
                    findings.add(new Finding(Finding.Kind.PROCESSED_UNKNOWN, text(visit.place(uid)) + " " + sha256));
                }
            }
        }
    }

    private static String sha256(MailboxVisit visit, long uid) throws MessagingException, IOException {
        CanonicalDigest digest = new CanonicalDigest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream raw = visit.raw(uid)) {
            for (int n = raw.read(buffer); n >= 0; n = raw.read(buffer)) {
                digest.update(buffer, n);
            }
        }
        return digest.hex();
    }

    private static String text(MailboxPlace place) {
        return place.mailbox() + " uid " + place.uid();
    }
}
