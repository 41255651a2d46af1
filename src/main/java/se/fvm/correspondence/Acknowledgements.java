package se.fvm.correspondence;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.PaperKind;
import se.fvm.document.MailHead;
import se.fvm.intake.Archive;
import se.fvm.intake.MailboxSettings;
import se.fvm.ledger.AuditLog;
import se.fvm.ledger.Document;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Letter;
import se.fvm.ledger.LetterLooks;
import se.fvm.ledger.Letters;
import se.fvm.ledger.Mail;
import se.fvm.ledger.Mails;
import se.fvm.ledger.NewLetter;
import se.fvm.ledger.Readings;

/**
 * <i>Bekräftelse på mottagna handlingar</i>: tells the sender of a mail what came in and what was read, in the mail's
 * thread. By itself only where {@link AnswerRules} say nothing against it; else a person may send it.
 */
@Service
public class Acknowledgements {

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);

    private final Mails mails;
    private final Readings readings;
    private final Documents documents;
    private final Letters letters;
    private final LetterLooks looks;
    private final AuditLog audit;
    private final Archive archive;
    private final AcknowledgementText text;
    private final LetterSettings sender;
    private final MunicipalLetterSettings settings;
    private final AnswerRules rules;
    private final Clock clock;

    Acknowledgements(
            Mails mails,
            Readings readings,
            Documents documents,
            Letters letters,
            LetterLooks looks,
            AuditLog audit,
            Archive archive,
            Campaign campaign,
            AcknowledgementText text,
            LetterSettings sender,
            MunicipalLetterSettings settings,
            ObjectProvider<MailboxSettings> mailbox,
            Clock clock) {
        this.mails = mails;
        this.readings = readings;
        this.documents = documents;
        this.letters = letters;
        this.looks = looks;
        this.audit = audit;
        this.archive = archive;
        this.text = text;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
        this.rules = new AnswerRules(
                campaign, letters, sender, Optional.ofNullable(mailbox.getIfAvailable()), settings, clock);
    }

    /** Whether answers are switched on, and a sender is set. */
    public boolean enabled() {
        return settings.acknowledgements().enabled() && sender.from() != null;
    }

    /**
     * The answer to a mail as it would be sent.
     *
     * @throws java.util.NoSuchElementException if there is no such mail
     */
    public Draft draft(long id) {
        Mail mail = mails.find(id).orElseThrow();
        List<Document> agreements = agreements(id);
        MailHead head = readings.ofMail(id).flatMap(r -> r.head()).orElse(null);
        if (head == null) {
            return new Draft(mail.sender(), "", "", NoAnswer.NOT_SETTLED);
        }
        Optional<NoAnswer> refusal = rules.refusal(mail, head, thread(mail), agreements.size());
        if (!text.possible() || agreements.isEmpty()) {
            return new Draft(head.from(), "", "", refusal.orElse(NoAnswer.NO_AGREEMENT));
        }
        LetterTemplate.Written written = text.of(mail, agreements);
        return new Draft(head.from(), written.subject(), written.text(), refusal.orElse(null));
    }

    /**
     * Answers a mail, by itself or because a person wants it; a mail is answered once, or anew where its answer was
     * stopped.
     *
     * @param who the person, or empty where nobody asked
     * @return the letter's id, waiting in the outbox; empty where the rules are against it or it was answered before
     */
    @Transactional
    public OptionalLong answer(long id, String who) {
        return answer(id, draft(id), who);
    }

    private OptionalLong answer(long id, Draft draft, String who) {
        List<Letter> before = letters.answersTo(id);
        NoAnswer refusal = draft.refusalOrNull();
        boolean allowed = refusal == null || (!who.isEmpty() && refusal.personMaySend());
        if (!enabled()
                || !allowed
                || draft.text().isEmpty()
                || before.stream().anyMatch(l -> l.state() != Letter.State.CANCELLED)) {
            return OptionalLong.empty();
        }
        Mail mail = mails.find(id).orElseThrow();
        AnswerRules.ThreadFields thread = thread(mail);
        LetterHead head = new LetterHead(
                sender.fromOrThrow(),
                sender.replyTo(),
                List.of(draft.recipient()),
                draft.subject(),
                "bekraftelse-" + id,
                clock.instant(),
                new LetterHead.Answered(mail.messageId().orElse(null), thread.earlier()));
        Set<String> codes = AcknowledgementText.codes(agreements(id));
        NewLetter letter = new NewLetter(
                LetterKind.ACKNOWLEDGEMENT.id(),
                String.valueOf(id),
                List.of(draft.recipient()),
                draft.subject(),
                head.messageId(),
                null,
                codes.size() == 1 ? codes.iterator().next() : null,
                id);
        OptionalLong entered = letters.put(letter, LetterWriter.write(head, draft.text()), before.size() + 1);
        looks.looked(id, "answered");
        if (!who.isEmpty() && entered.isPresent()) {
            audit.add(clock.instant(), who, "letter.acknowledgement", "mail " + id, "", draft.recipient(), "");
        }
        return entered;
    }

    /** Answers a mail by itself where nothing is against it, and enters that it was looked at. */
    @Transactional
    public void consider(long id) {
        if (!enabled()) {
            looks.looked(id, "off");
            return;
        }
        Draft draft = draft(id);
        if (answer(id, draft, "").isEmpty()) {
            NoAnswer refusal = draft.refusalOrNull();
            looks.looked(id, refusal == null ? "answered" : refusal.name().toLowerCase(Locale.ROOT));
        }
    }

    private AnswerRules.ThreadFields thread(Mail mail) {
        try {
            return ArchivedHead.read(archive.file(mail.sha256()));
        } catch (IOException unreadable) {
            LOG.warn("The head of mail {} cannot be read again; it is not answered by itself", mail.id(), unreadable);
            return new AnswerRules.ThreadFields(List.of(), Set.of());
        }
    }

    private List<Document> agreements(long mail) {
        return documents.ofMail(mail).stream()
                .filter(d -> !d.rejected() && d.facts().kind() == PaperKind.AGREEMENT)
                .toList();
    }

    /**
     * An answer before it is sent.
     *
     * @param text empty where there is nothing to say
     * @param refusalOrNull why it is not sent by itself, or null where it is
     */
    public record Draft(
            String recipient,
            String subject,
            String text,
            @Nullable NoAnswer refusalOrNull) {}
}
