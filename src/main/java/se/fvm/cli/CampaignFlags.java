package se.fvm.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PapersInOrder;
import se.fvm.calloff.Submission;
import se.fvm.document.MailHead;
import se.fvm.reading.MailReading;
import se.fvm.reading.MailReading.ReadFile;
import se.fvm.reading.Submissions;

/**
 * Flags the readings of a run with what only the run as a whole can say: compared with what is expected, and with the
 * readings before. To be asked in file-name order.
 */
final class CampaignFlags {

    private final Campaign campaign;
    private final PapersInOrder papers;
    private final Set<String> messages = new HashSet<>();
    private long mails;
    private long documents;

    CampaignFlags(Campaign campaign, PapersInOrder papers) {
        this.campaign = campaign;
        this.papers = papers;
    }

    FlaggedReading flag(MailReading reading) {
        List<Set<DeviationKind>> added = new ArrayList<>();
        for (Submission paper : Submissions.of(reading, ++mails, documents + 1, arrived(reading))) {
            added.add(papers.next(paper));
        }
        documents += added.size();
        boolean again = reading.head().isPresent() && !messages.add(message(reading));
        return new FlaggedReading(reading, added, again ? Set.of(DeviationKind.DUPLICATE) : Set.of());
    }

    /** A bare file has no day of arrival, and is not late. */
    private Instant arrived(MailReading reading) {
        return reading.head()
                .map(head -> head.received() != null ? head.received() : head.date())
                .orElseGet(() -> campaign.rules()
                        .deadline()
                        .atStartOfDay(campaign.zone())
                        .toInstant());
    }

    /** What makes two mails the same message: a Message-ID alone does not. */
    private static String message(MailReading reading) {
        MailHead head = reading.head().orElseThrow();
        List<String> files =
                reading.attachments().stream().map(ReadFile::sha256).toList();
        return head.messageId() + " " + head.from() + " " + head.date() + " " + head.subject() + " " + files;
    }
}
