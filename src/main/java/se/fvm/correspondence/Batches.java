package se.fvm.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.Contact;
import se.fvm.calloff.Municipality;
import se.fvm.calloff.MunicipalityStatus;
import se.fvm.ledger.AuditLog;
import se.fvm.ledger.Letter;
import se.fvm.ledger.Letters;
import se.fvm.ledger.Mail;
import se.fvm.ledger.MailState;
import se.fvm.ledger.Mails;
import se.fvm.ledger.NewLetter;

/**
 * Letters that are proposed to the office as a batch, to look through and send: <i>Påminnelse: original saknas</i> and
 * <i>Begäran om komplettering</i>. First after the days of grace, then at an interval; never about what waits for a
 * person.
 */
@Service
public class Batches {

    private final WhatIsMissing missing;
    private final Letters letters;
    private final Mails mails;
    private final AuditLog audit;
    private final Campaign campaign;
    private final LetterTemplates templates;
    private final LetterSettings sender;
    private final MunicipalLetterSettings settings;
    private final Clock clock;

    Batches(
            WhatIsMissing missing,
            Letters letters,
            Mails mails,
            AuditLog audit,
            Campaign campaign,
            LetterTemplates templates,
            LetterSettings sender,
            MunicipalLetterSettings settings,
            Clock clock) {
        this.missing = missing;
        this.letters = letters;
        this.mails = mails;
        this.audit = audit;
        this.campaign = campaign;
        this.templates = templates;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether letters of a kind are switched on, and a sender is set. */
    public boolean enabled(LetterKind kind) {
        return settings.enabled(kind) && sender.from() != null;
    }

    /** A letter to each municipality that something is to be asked of, in alphabetical order; sent or not. */
    @Transactional(readOnly = true)
    public List<Proposal> proposals(LetterKind kind) {
        if (!templates.has(kind)) {
            return List.of();
        }
        Set<String> domains = domainsWaiting();
        return missing.now().municipalities().stream()
                .sorted(Comparator.comparing(m -> m.municipality().name(), Words.ALPHABETICAL))
                .flatMap(municipality -> proposal(kind, municipality, domains).stream())
                .toList();
    }

    private Optional<Proposal> proposal(LetterKind kind, MunicipalityStatus status, Set<String> domainsWaiting) {
        LocalDate today = missing.today();
        List<String> lines = missing.of(status).stream()
                .filter(item -> item.kind() == kind && !item.due().isAfter(today))
                .map(WhatIsMissing.Item::words)
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Municipality municipality = status.municipality();
        List<String> recipients = campaign.contacts().stream()
                .filter(c -> c.municipality().equals(municipality.code()))
                .map(Contact::address)
                .distinct()
                .toList();
        LetterTemplate.Written written = templates.write(kind, values(municipality, lines));
        Optional<Letter> last = last(kind, municipality.code());
        Hold hold = Hold.NONE;
        if (WhatIsMissing.underReview(status) || municipality.domains().stream().anyMatch(domainsWaiting::contains)) {
            hold = Hold.UNDER_REVIEW;
        } else if (recipients.isEmpty()) {
            hold = Hold.NO_ADDRESS;
        } else if (last.filter(l -> l.recorded().isAfter(clock.instant().minus(settings.interval(kind))))
                .isPresent()) {
            hold = Hold.TOO_SOON;
        }
        return Optional.of(new Proposal(
                municipality.code(),
                municipality.name(),
                recipients,
                lines,
                last.map(Letter::recorded).orElse(null),
                hold,
                written.subject(),
                written.text()));
    }

    /** Domains of senders whose mails wait for a person or could not be read: what is missing may be among them. */
    private Set<String> domainsWaiting() {
        return Stream.of(MailState.PENDING, MailState.REVIEW, MailState.FAILED)
                .flatMap(state -> mails.in(state).stream())
                .map(Mail::sender)
                .map(Addresses::domain)
                .collect(Collectors.toSet());
    }

    private Optional<Letter> last(LetterKind kind, String code) {
        return letters.toMunicipality(code).stream()
                .filter(l -> l.kind().equals(kind.id()) && l.state() != Letter.State.CANCELLED)
                .findFirst();
    }

    private Map<String, Object> values(Municipality municipality, List<String> lines) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kampanj", campaign.name());
        values.put("kontakt", Objects.requireNonNullElse(sender.replyTo(), sender.fromOr("")));
        values.put("kommun", municipality.officialName());
        values.put("rader", lines);
        values.put("markning", campaign.subject());
        values.put("sistaDag", campaign.rules().deadline().toString());
        return values;
    }

    /**
     * Enters the letters to some municipalities into the outbox, where nothing holds them back now.
     *
     * @param codes of municipalities that a person has chosen
     * @return the letters' ids
     */
    @Transactional
    public List<Long> send(LetterKind kind, Collection<String> codes, String who) {
        if (!enabled(kind)) {
            return List.of();
        }
        return proposals(kind).stream()
                .filter(p -> p.hold() == Hold.NONE && codes.contains(p.code()))
                .flatMap(p -> enter(kind, p, who).stream().boxed())
                .toList();
    }

    /** One letter of a kind a day, should two persons press at once. */
    private OptionalLong enter(LetterKind kind, Proposal proposal, String who) {
        String reference = proposal.code() + "-" + missing.today();
        LetterHead head = new LetterHead(
                sender.fromOrThrow(),
                sender.replyTo(),
                proposal.recipients(),
                proposal.subject(),
                kind.id() + "-" + reference,
                clock.instant(),
                null);
        NewLetter letter = new NewLetter(
                kind.id(),
                reference,
                proposal.recipients(),
                proposal.subject(),
                head.messageId(),
                null,
                proposal.code(),
                null);
        OptionalLong entered = letters.put(letter, LetterWriter.write(head, proposal.text()));
        if (entered.isPresent()) {
            audit.add(
                    clock.instant(),
                    who,
                    "letter." + kind.id(),
                    "municipality " + proposal.code(),
                    "",
                    String.join(", ", proposal.recipients()),
                    "");
        }
        return entered;
    }

    /** Why a letter is not sent. */
    public enum Hold {
        /** Nothing holds it back. */
        NONE,
        /** Something of the municipality waits for a person. */
        UNDER_REVIEW,
        /** The campaign's contacts name no address. */
        NO_ADDRESS,
        /** One was sent not long ago. */
        TOO_SOON
    }

    /**
     * A letter that may be sent.
     *
     * @param code the municipality's code
     * @param lines what is asked for
     * @param lastOrNull when the last of the kind was written, or null
     */
    public record Proposal(
            String code,
            String name,
            List<String> recipients,
            List<String> lines,
            @Nullable Instant lastOrNull,
            Hold hold,
            String subject,
            String text) {

        public Proposal {
            recipients = List.copyOf(recipients);
            lines = List.copyOf(lines);
        }
    }
}
