package se.fvm.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fvm.calloff.Campaign;
import se.fvm.document.MailHead;
import se.fvm.intake.MailboxSettings;
import se.fvm.ledger.Letters;
import se.fvm.ledger.Mail;
import se.fvm.ledger.MailState;
import se.fvm.ledger.Via;

/**
 * Whom a letter may be sent to that nobody wrote (RFC 3834, 2): never to a program, a list or ourselves, never in answer
 * to our own letters, and by itself only to a sender that belongs to a municipality of the campaign. The first rule that
 * speaks against it is told.
 */
final class AnswerRules {

    /** An answer that comes later than this is a surprise. */
    private static final Duration FRESH = Duration.ofDays(7);

    private static final Duration DAY = Duration.ofDays(1);

    /** RFC 3834, 2, RFC 2142, and addresses whose name says that nobody reads them. */
    private static final Pattern ROBOT = Pattern.compile("(mailer-daemon|postmaster|mail-daemon|owner-.*|.*-owner"
            + "|.*-request|.*-bounces?|bounces?[-+=.].*|bounce|listserv|majordomo|(no|do-?not|donot|ej|svara-?ej)[-_.]?(reply|svar).*"
            + "|svara-?(ej|inte).*)@.*");

    private final Campaign campaign;
    private final Letters letters;
    private final Set<String> own;
    private final int mostPerDay;
    private final Clock clock;

    AnswerRules(
            Campaign campaign,
            Letters letters,
            LetterSettings sender,
            Optional<MailboxSettings> mailbox,
            MunicipalLetterSettings settings,
            Clock clock) {
        this.campaign = campaign;
        this.letters = letters;
        this.own = own(sender, mailbox);
        this.mostPerDay = settings.acknowledgements().mostPerDay();
        this.clock = clock;
    }

    private static Set<String> own(LetterSettings sender, Optional<MailboxSettings> mailbox) {
        Set<String> own = new TreeSet<>();
        Stream.of(
                        Optional.ofNullable(sender.from()),
                        Optional.ofNullable(sender.replyTo()),
                        mailbox.map(MailboxSettings::username))
                .flatMap(Optional::stream)
                .filter(address -> address.contains("@"))
                .forEach(address -> own.add(address.toLowerCase(Locale.ROOT)));
        return own;
    }

    /**
     * Why a mail may not be answered by itself; empty where it may.
     *
     * @param head what was read of its head
     * @param thread what else its head says
     * @param agreements how many agreements were found in it
     */
    Optional<NoAnswer> refusal(Mail mail, MailHead head, ThreadFields thread, int agreements) {
        String from = head.from();
        if (mail.via() != Via.MAILBOX || mail.asArrived()) {
            return Optional.of(NoAnswer.NOT_FROM_MAILBOX);
        }
        if (head.automatic() != MailHead.Automatic.NONE) {
            return Optional.of(NoAnswer.AUTOMATIC);
        }
        if (head.returnPath() != null && head.returnPath().isEmpty()) {
            return Optional.of(NoAnswer.NULL_SENDER);
        }
        if (!from.contains("@")) {
            return Optional.of(NoAnswer.NO_SENDER);
        }
        if (own.contains(from)) {
            return Optional.of(NoAnswer.OWN_ADDRESS);
        }
        if (ROBOT.matcher(from).matches()) {
            return Optional.of(NoAnswer.ROBOT);
        }
        if (thread.earlier().stream().anyMatch(this::isOurAnswer)) {
            return Optional.of(NoAnswer.ANSWERS_OUR_LETTER);
        }
        if (letters.count(LetterKind.ACKNOWLEDGEMENT.id(), from, clock.instant().minus(DAY)) >= mostPerDay) {
            return Optional.of(NoAnswer.TOO_MANY);
        }
        if (agreements == 0) {
            return Optional.of(NoAnswer.NO_AGREEMENT);
        }
        return doubt(mail, head, thread);
    }

    /** What a person may overrule. */
    private Optional<NoAnswer> doubt(Mail mail, MailHead head, ThreadFields thread) {
        if (mail.state() != MailState.FILED) {
            return Optional.of(NoAnswer.NOT_SETTLED);
        }
        String domain = Addresses.domain(head.from());
        if (!isOfACampaignParty(head.from(), domain)) {
            return Optional.of(NoAnswer.FOREIGN_SENDER);
        }
        if (head.returnPath() != null && !related(Addresses.domain(head.returnPath()), domain)) {
            return Optional.of(NoAnswer.OTHER_RETURN_PATH);
        }
        if (own.stream().noneMatch(thread.recipients()::contains)) {
            return Optional.of(NoAnswer.NOT_ADDRESSED);
        }
        return mail.recorded().isBefore(clock.instant().minus(FRESH))
                ? Optional.of(NoAnswer.TOO_OLD)
                : Optional.empty();
    }

    /** Reminders may well be answered with what was asked for; an answer to an answer is where circles begin. */
    private boolean isOurAnswer(String messageId) {
        return letters.withMessageId(messageId)
                .filter(letter -> letter.kind().equals(LetterKind.ACKNOWLEDGEMENT.id()))
                .isPresent();
    }

    private boolean isOfACampaignParty(String address, String domain) {
        return campaign.contacts().stream()
                        .anyMatch(c -> c.address().toLowerCase(Locale.ROOT).equals(address))
                || campaign.municipalities().stream()
                        .flatMap(m -> m.domains().stream())
                        .anyMatch(known -> domain.equals(known) || domain.endsWith("." + known));
    }

    private static boolean related(String one, String other) {
        return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
    }

    /**
     * What a mail's head says of its thread and of whom it was addressed to.
     *
     * @param earlier Message-IDs in angle brackets that it answers or refers to, in its order
     * @param recipients addresses of To and Cc in lower case
     */
    record ThreadFields(List<String> earlier, Set<String> recipients) {

        ThreadFields {
            earlier = List.copyOf(earlier);
            recipients = Set.copyOf(recipients);
        }
    }
}
