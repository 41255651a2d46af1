package se.fvm.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.fvm.ledger.Document;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Letter;
import se.fvm.ledger.Letters;
import se.fvm.ledger.Mail;
import se.fvm.ledger.MailState;
import se.fvm.ledger.Mails;
import se.fvm.ledger.Readings;

/** Goes through archive and ledger and says what does not agree. May be run while the service works. */
public class Verification {

    /** A mail that the service is just taking in lies in the archive for a moment before its row. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    /** Sending a letter takes seconds. */
    private static final Duration SENDING = Duration.ofHours(1);

    private final Archive archive;
    private final ArchiveRecovery recovery;
    private final ReadJobs jobs;
    private final Mails mails;
    private final Readings readings;
    private final Documents documents;
    private final Letters letters;
    private final Clock clock;

    Verification(
            Archive archive,
            ArchiveRecovery recovery,
            ReadJobs jobs,
            Mails mails,
            Readings readings,
            Documents documents,
            Letters letters,
            Clock clock) {
        this.archive = archive;
        this.recovery = recovery;
        this.jobs = jobs;
        this.mails = mails;
        this.readings = readings;
        this.documents = documents;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Looks at everything. An archived mail without a row, or a mail without its job, is put right and told all the
     * same.
     *
     * @throws ArchiveException if the archive cannot be read
     */
    public List<Finding> run() throws ArchiveException, InterruptedException {
        List<Finding> findings = new ArrayList<>();
        Set<String> files = files(findings);
        for (Mail mail : mails.all()) {
            if (!files.contains(mail.sha256()) && archive.check(mail.sha256()) == Archive.Condition.MISSING) {
                findings.add(finding(Finding.Kind.FILE_MISSING, mail));
            }
            read(mail, findings);
        }
        letters(findings);
        return findings;
    }

    /** The archived files, each read through. */
    private Set<String> files(List<Finding> findings) throws ArchiveException, InterruptedException {
        Set<String> files = new HashSet<>();
        archive.forEach(files::add);
        boolean orphans = false;
        for (String sha256 : files) {
            if (archive.check(sha256) == Archive.Condition.DAMAGED) {
                findings.add(new Finding(
                        Finding.Kind.FILE_DAMAGED, archive.file(sha256).toString()));
            }
            orphans |= mails.withSha256(sha256).isEmpty();
        }
        if (orphans || jobless()) {
            Thread.sleep(MOMENT.toMillis());
            for (String sha256 : files) {
                if (mails.withSha256(sha256).isEmpty()) {
                    findings.add(new Finding(
                            Finding.Kind.ROW_MISSING, archive.file(sha256).toString()));
                }
            }
            mails.in(MailState.PENDING).stream()
                    .filter(mail -> !jobs.waiting(mail.id()))
                    .filter(mail -> mails.find(mail.id()).orElseThrow().state() == MailState.PENDING)
                    .forEach(mail -> findings.add(finding(Finding.Kind.JOB_MISSING, mail)));
            recovery.recover();
        }
        return files;
    }

    private boolean jobless() {
        return mails.in(MailState.PENDING).stream().anyMatch(mail -> !jobs.waiting(mail.id()));
    }

    private void read(Mail mail, List<Finding> findings) {
        if (mail.state() == MailState.PENDING || mail.state() == MailState.FAILED) {
            return;
        }
        var reading = readings.ofMail(mail.id());
        if (reading.isEmpty()) {
            findings.add(finding(Finding.Kind.READING_MISSING, mail));
            return;
        }
        Set<Integer> expected = new HashSet<>();
        for (int i = 0; i < reading.get().documents().size(); i++) {
            expected.add(i);
        }
        Set<Integer> found = new HashSet<>();
        documents.ofMail(mail.id()).stream()
                .map(Document::position)
                .filter(p -> p >= 0)
                .forEach(found::add);
        if (!found.equals(expected)) {
            findings.add(finding(Finding.Kind.DOCUMENTS_UNACCOUNTED, mail));
        }
    }

    private void letters(List<Finding> findings) {
        Instant stale = clock.instant().minus(SENDING);
        letters.in(Letter.State.SENDING).stream()
                .filter(letter -> letter.recorded().isBefore(stale))
                .forEach(letter -> findings.add(new Finding(
                        Finding.Kind.LETTER_UNACCOUNTED,
                        letter.id() + " " + letter.kind() + " " + letter.reference())));
    }

    private static Finding finding(Finding.Kind kind, Mail mail) {
        return new Finding(kind, mail.id() + " " + mail.sha256());
    }
}
