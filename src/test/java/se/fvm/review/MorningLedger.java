package se.fvm.review;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.fvm.calloff.DeviationKind;
import se.fvm.intake.Archive;
import se.fvm.ledger.Filing;
import se.fvm.ledger.Mails;
import se.fvm.ledger.Originals;
import se.fvm.ledger.Users;

/** The ledger of a Monday morning: a dozen papers wait, each for another municipality. */
final class MorningLedger extends SeededLedger {

    private static final List<String> WAITING =
            List.of("1402", "1407", "1415", "1419", "1421", "1427", "1430", "1435", "1438", "1439", "1441", "1442");

    MorningLedger(
            Archive archive, Mails mails, Filing filing, Originals originals, Users users, PasswordEncoder passwords) {
        super(archive, mails, filing, originals, users, passwords);
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        super.afterPropertiesSet();
        for (int i = 0; i < WAITING.size(); i++) {
            Instant arrived = Instant.parse("2020-04-16T08:00:00Z").plusSeconds(3600L * i);
            file(
                    "registrator" + i + "@kommun.example.org",
                    "Avtal nr " + (i + 1),
                    arrived,
                    document(WAITING.get(i), 0.84, EnumSet.of(DeviationKind.UNCERTAIN_MUNICIPALITY)));
        }
    }
}
