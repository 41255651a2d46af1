package se.fvm.correspondence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.fvm.ledger.Letter;
import se.fvm.ledger.LetterLooks;
import se.fvm.ledger.Letters;

/**
 * Takes answers back that wait in the outbox while what they say has ceased to be so: the mail was read anew with another
 * result, or what was missing came in. Its mail is looked at again, and answered by what is known then.
 */
@Component
class WaitingAnswers {

    private static final String WHO = "fvm-intake";
    private static final Logger LOG = LoggerFactory.getLogger(WaitingAnswers.class);

    private final Letters letters;
    private final LetterLooks looks;
    private final Acknowledgements acknowledgements;
    private final Words words;

    WaitingAnswers(Letters letters, LetterLooks looks, Acknowledgements acknowledgements, Words words) {
        this.letters = letters;
        this.looks = looks;
        this.acknowledgements = acknowledgements;
        this.words = words;
    }

    /**
     * Looks at a letter that is about to be sent.
     *
     * @return false if it was taken back
     */
    @Transactional
    public boolean stillTrue(long id) {
        Letter letter = letters.find(id).orElseThrow();
        Long mail = letter.answers();
        if (letter.state() != Letter.State.WAITING
                || mail == null
                || same(acknowledgements.draft(mail).text(), LetterReader.text(letters, id))) {
            return true;
        }
        if (letters.cancel(id, WHO, words.of("letter.outdated"))) {
            looks.forget(mail);
            LOG.info("Letter {} is taken back: mail {} says something else now", id, mail);
        }
        return false;
    }

    private static boolean same(String one, String other) {
        return one.replaceAll("\\s+", " ")
                .strip()
                .equals(other.replaceAll("\\s+", " ").strip());
    }
}
