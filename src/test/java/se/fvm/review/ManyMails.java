package se.fvm.review;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.Municipality;
import se.fvm.intake.Archive;
import se.fvm.ledger.Filing;
import se.fvm.ledger.Mails;
import se.fvm.ledger.Originals;
import se.fvm.ledger.Users;
import se.fvm.reading.DocumentReading;

/** A ledger with thousands of mails: a few in a hundred wait for a person, the rest is settled. */
final class ManyMails extends SeededLedger {

    /** One mail in so many waits for a person. */
    private static final int WAITING = 20;

    private static final Instant FIRST = Instant.parse("2020-01-07T07:00:00Z");

    /** Seconds between mails, so that five thousand spread over four months. */
    private static final long BETWEEN = 2000;

    private final List<Municipality> municipalities;

    ManyMails(
            Archive archive,
            Mails mails,
            Filing filing,
            Originals originals,
            Users users,
            PasswordEncoder passwords,
            Campaign campaign) {
        super(archive, mails, filing, originals, users, passwords);
        municipalities = campaign.municipalities();
    }

    /**
     * Files mails of three papers each: an agreement and two others.
     *
     * @return how many papers
     */
    int fill(int mails) throws IOException {
        for (int i = 0; i < mails; i++) {
            Municipality of = municipalities.get(i % municipalities.size());
            Set<DeviationKind> flags = i % WAITING == 0 ? EnumSet.of(DeviationKind.UNCERTAIN_MUNICIPALITY) : Set.of();
            DocumentReading agreement = document(of.code(), flags.isEmpty() ? 0.99 : 0.7, flags);
            file(
                    "registrator@" + of.domains().get(0),
                    "Avrop nr " + i + ", " + of.seatTown(),
                    FIRST.plusSeconds(BETWEEN * i),
                    agreement,
                    other(3),
                    other(5));
        }
        return 3 * mails;
    }
}
