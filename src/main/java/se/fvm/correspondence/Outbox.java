package se.fvm.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import se.fvm.ledger.Letter;
import se.fvm.ledger.Letters;

/**
 * Sends the letters of the ledger's outbox. Where the mail server is away or refuses, a letter waits and is tried again,
 * first after a minute, then twice as long each time up to an hour. Where it is not known whether the server took it, it
 * is not tried again by itself, so that nobody gets it twice; it stays in the state SENDING, for the office to see.
 */
@Component
public class Outbox {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Letters letters;
    private final ObjectProvider<JavaMailSender> server;
    private final Words words;
    private final Clock clock;

    Outbox(Letters letters, ObjectProvider<JavaMailSender> server, Words words, Clock clock) {
        this.letters = letters;
        this.server = server;
        this.words = words;
        this.clock = clock;
    }

    /** Tries every letter whose time has come. */
    public void deliverDue() {
        if (server.getIfAvailable() != null) {
            letters.due().forEach(letter -> deliver(letter.id()));
        }
    }

    /**
     * Tries one letter, whenever its next attempt is.
     *
     * @return the state that it is in now
     * @throws java.util.NoSuchElementException if there is no such letter
     */
    public Letter.State deliver(long id) {
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null) {
            LOG.warn("Letter {} waits: no SMTP server is configured (spring.mail.host)", id);
        } else if (letters.begin(id)) {
            attempt(sender, id);
        }
        return letters.find(id).orElseThrow().state();
    }

    private void attempt(JavaMailSender sender, long id) {
        MimeMessage mail = AsWritten.of(letters.raw(id).orElseThrow());
        try {
            sender.send(mail);
        } catch (MailException failure) {
            failed(id, failure);
            return;
        }
        letters.sent(id);
    }

    private void failed(long id, MailException failure) {
        if (failure instanceof MailAuthenticationException) {
            again(id, words.of("letter.failed.login"), failure);
        } else if (failure instanceof MailSendException sending
                && sending.getFailedMessages().isEmpty()) {
            again(id, words.of("letter.failed.connection"), failure);
        } else if (failure instanceof MailSendException sending
                && refused(sending.getFailedMessages().values())) {
            again(id, words.of("letter.failed.refused"), failure);
        } else {
            letters.unknown(id, words.of("letter.failed.unknown"));
            LOG.error(
                    "It is not known whether the mail server took letter {}; it is not sent again by itself",
                    id,
                    failure);
        }
    }

    /** Whether the server said no, so that it surely did not take the letter. */
    private static boolean refused(Collection<Exception> failures) {
        return failures.stream().allMatch(f -> f instanceof SendFailedException sending && nobodyGotIt(sending));
    }

    private static boolean nobodyGotIt(SendFailedException failure) {
        return failure.getValidSentAddresses() == null || failure.getValidSentAddresses().length == 0;
    }

    private void again(long id, String reason, MailException failure) {
        Letter letter = letters.find(id).orElseThrow();
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(letter.attempts() - 1, MOST_DOUBLINGS));
        LOG.warn("Letter {} could not be sent (attempt {}), next in {}", id, letter.attempts(), pause, failure);
        letters.failed(id, reason, clock.instant().plus(pause));
    }

    /** The text of a letter, as its recipients read it where they do not show HTML. */
    public String text(long id) {
        try {
            return LetterReader.text(letters.raw(id).orElseThrow());
        } catch (MessagingException | java.io.IOException damaged) {
            throw new IllegalStateException("letter " + id + " in the outbox cannot be read", damaged);
        }
    }
}
