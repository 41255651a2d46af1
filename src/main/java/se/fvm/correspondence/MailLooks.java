package se.fvm.correspondence;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.fvm.document.MailHead;
import se.fvm.ledger.LetterLooks;
import se.fvm.ledger.Mail;
import se.fvm.ledger.Mails;
import se.fvm.ledger.Readings;

/** Looks at each mail of the mailbox once it is settled: whether to answer it, or whether a letter came back. */
@Component
class MailLooks {

    private static final int AT_ONCE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(MailLooks.class);

    private final LetterLooks looks;
    private final Mails mails;
    private final Readings readings;
    private final Acknowledgements acknowledgements;
    private final Bounces bounces;

    MailLooks(LetterLooks looks, Mails mails, Readings readings, Acknowledgements acknowledgements, Bounces bounces) {
        this.looks = looks;
        this.mails = mails;
        this.readings = readings;
        this.acknowledgements = acknowledgements;
        this.bounces = bounces;
    }

    /** Looks at those that wait; one that fails is looked at again later and does not keep others waiting. */
    void lookAtWaiting() {
        for (long id : looks.waiting(AT_ONCE)) {
            try {
                lookAt(mails.find(id).orElseThrow());
            } catch (RuntimeException failure) {
                LOG.error("Mail {} could not be looked at for letters; it is tried again", id, failure);
            }
        }
    }

    private void lookAt(Mail mail) {
        Optional<MailHead> head = readings.ofMail(mail.id()).flatMap(reading -> reading.head());
        boolean bounce =
                head.filter(h -> h.automatic() == MailHead.Automatic.BOUNCE).isPresent();
        if (bounce) {
            bounces.consider(mail);
        } else {
            acknowledgements.consider(mail.id());
        }
    }
}
