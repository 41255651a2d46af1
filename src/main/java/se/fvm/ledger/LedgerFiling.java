package se.fvm.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.fvm.calloff.DeviationKind;
import se.fvm.reading.MailReading;

/** Enters readings into the database. */
@Service
class LedgerFiling implements Filing {

    private final Mails mails;
    private final Readings readings;
    private final Documents documents;
    private final DocumentRows rows;
    private final DeviationRows deviations;
    private final Settlement settlement;
    private final Clock clock;

    LedgerFiling(
            Mails mails,
            Readings readings,
            Documents documents,
            DocumentRows rows,
            DeviationRows deviations,
            Settlement settlement,
            Clock clock) {
        this.mails = mails;
        this.readings = readings;
        this.documents = documents;
        this.rows = rows;
        this.deviations = deviations;
        this.settlement = settlement;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Filed file(long id, MailReading reading) {
        settlement.lock();
        Mail mail = mails.find(id).orElseThrow();
        String content = ReadingJson.write(reading);
        Long earlier = readings.latest(id).orElse(null);
        boolean isNew = earlier == null || !readings.content(earlier).equals(content);
        Instant recorded = known(mail, earlier == null);
        if (mail.state() == MailState.FAILED) {
            mails.enter(id, MailState.PENDING, recorded);
        }
        if (isNew) {
            List<Document> before = documents.ofMail(id);
            rows.add(mail, readings.add(id, reading, content, recorded), reading, before, recorded);
            settlement.settle(id, Settlement.municipalities(before), recorded);
        } else if (mail.state() == MailState.FAILED) {
            settlement.settle(id, Set.of(), recorded);
        }
        MailState state = mails.find(id).orElseThrow().state();
        return new Filed(state, reading.documents().size(), isNew);
    }

    @Override
    @Transactional
    public void failed(long id, String reason) {
        settlement.lock();
        Mail mail = mails.find(id).orElseThrow();
        Instant recorded = known(mail, readings.latest(id).isEmpty());
        if (mail.state() != MailState.FAILED) {
            deviations.open(
                    DeviationRows.Subject.mail(id),
                    new DeviationRows.Found(DeviationKind.FAILED, "intake", null),
                    reason,
                    recorded,
                    recorded);
        }
        mails.enter(id, MailState.FAILED, recorded);
    }

    /** When an outcome counts as known: for the first one of a mail imported as it arrived, the day it arrived. */
    private Instant known(Mail mail, boolean first) {
        return first && mail.asArrived() ? mail.recorded() : clock.instant();
    }
}
