package se.fvm.correspondence;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
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
    private final ObjectProvider<JavaMailSenderImpl> server;
    private final WaitingAnswers answers;
    private final Words words;
    private final Clock clock;

    Outbox(
            Letters letters,
            ObjectProvider<JavaMailSenderImpl> server,
            WaitingAnswers answers,
            Words words,
            Clock clock) {
        this.letters = letters;
        this.server = server;
        this.answers = answers;
        this.words = words;
        this.clock = clock;
    }

    /** Tries every letter whose time has come. */
    public void deliverDue() {
        if (server.getIfAvailable() != null) {
            letters.due().forEach(letter -> tryToDeliver(letter.id()));
        }
    }

    /** One that cannot be dealt with keeps no other waiting. */
    private void tryToDeliver(long id) {
        try {
            deliver(id);
        } catch (RuntimeException failure) {
            LOG.error("Letter {} could not be dealt with; it is tried again", id, failure);
        }
    }

    /**
     * Tries one letter, whenever its next attempt is. An answer to a mail that says meanwhile something else is taken
     * back.
     *
     * @return the state that it is in now
     * @throws java.util.NoSuchElementException if there is no such letter
     */
    public Letter.State deliver(long id) {
        JavaMailSenderImpl sender = server.getIfAvailable();
        if (sender == null) {
            LOG.warn("Letter {} waits: no SMTP server is configured (spring.mail.host)", id);
        } else if (answers.stillTrue(id) && letters.begin(id)) {
            attempt(sender, id);
        }
        return letters.find(id).orElseThrow().state();
    }

    private void attempt(JavaMailSenderImpl sender, long id) {
        switch (new SmtpDelivery(sender).deliver(AsWritten.of(letters.raw(id).orElseThrow()))) {
            case TAKEN -> letters.sent(id);
            case LOGIN -> again(id, words.of("letter.failed.login"));
            case CONNECTION -> again(id, words.of("letter.failed.connection"));
            case REFUSED -> again(id, words.of("letter.failed.refused"));
            case UNKNOWN -> {
                letters.unknown(id, words.of("letter.failed.unknown"));
                LOG.error("It is not known whether the mail server took letter {}; it is not sent again by itself", id);
            }
        }
    }

    private void again(long id, String reason) {
        Letter letter = letters.find(id).orElseThrow();
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(letter.attempts() - 1, MOST_DOUBLINGS));
        LOG.warn("Letter {} could not be sent (attempt {}), next in {}", id, letter.attempts(), pause);
        letters.failed(id, reason, clock.instant().plus(pause));
    }

    /** The text of a letter, as its recipients read it where they do not show HTML. */
    public String text(long id) {
        return LetterReader.text(letters, id);
    }
}
