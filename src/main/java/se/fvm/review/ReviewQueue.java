package se.fvm.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.fvm.ledger.Claim;
import se.fvm.ledger.Claims;
import se.fvm.ledger.Deviation;
import se.fvm.ledger.Deviations;
import se.fvm.ledger.Mail;
import se.fvm.ledger.MailState;
import se.fvm.ledger.Mails;

/** What waits for a person, worst first. */
@Component
class ReviewQueue {

    private final Deviations deviations;
    private final Mails mails;
    private final Claims claims;
    private final Days days;

    ReviewQueue(Deviations deviations, Mails mails, Claims claims, Days days) {
        this.days = days;
        this.deviations = deviations;
        this.mails = mails;
        this.claims = claims;
    }

    /** What waited at a moment: one item for each paper, mail or agreement, in the order of its worst deviation. */
    List<QueueItem> asOf(Instant moment) {
        Map<String, Claim> standing = claims.standing();
        Map<String, List<Deviation>> bySubject = new LinkedHashMap<>();
        Set<Long> named = new HashSet<>();
        for (Deviation each : deviations.open(moment)) {
            bySubject.computeIfAbsent(subject(each), s -> new ArrayList<>()).add(each);
            if (each.mail() != null) {
                named.add(each.mail());
            }
        }
        List<QueueItem> items = new ArrayList<>();
        bySubject.forEach((subject, open) -> {
            Deviation first = open.get(0);
            items.add(new QueueItem(subject, first.document(), first.mail(), List.copyOf(open), standing.get(subject)));
        });
        // A mail that waits without a deviation has to be seen too.
        for (Mail mail : mails.in(MailState.REVIEW)) {
            if (named.add(mail.id()) && !mail.recorded().isAfter(moment)) {
                String subject = QueueItem.ofMail(mail.id());
                items.add(new QueueItem(subject, null, mail.id(), List.of(), standing.get(subject)));
            }
        }
        return items;
    }

    /**
     * Where the worst thing to decide on is that nobody else has before them; the list where there is none.
     *
     * @param but what is not meant, such as what was just decided on; may be empty
     * @param who whoever asks
     */
    String nextLink(String but, String who) {
        return asOf(days.endOf(null)).stream()
                .filter(QueueItem::needsPerson)
                .filter(item -> !item.subject().equals(but) && !item.takenByOther(who))
                .findFirst()
                .map(QueueItem::link)
                .orElse("/att-granska?klart");
    }

    private static String subject(Deviation d) {
        if (d.document() != null) {
            return QueueItem.ofDocument(d.document());
        }
        return d.mail() != null ? QueueItem.ofMail(d.mail()) : "deviation " + d.id();
    }
}
