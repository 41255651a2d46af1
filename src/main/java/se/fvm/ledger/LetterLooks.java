package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;
import static se.fvm.ledger.Columns.time;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.fvm.calloff.DeviationKind;

/** Which mails of the mailbox were looked at for letters: to be answered, or because they say that one came back. */
@Repository
public class LetterLooks {

    private final JdbcClient jdbc;
    private final Letters letters;
    private final DeviationRows deviations;
    private final Clock clock;

    LetterLooks(JdbcClient jdbc, Letters letters, DeviationRows deviations, Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.deviations = deviations;
        this.clock = clock;
    }

    /** Mails that came through the mailbox, are read and settled, and have not been looked at; earliest first. */
    public List<Long> waiting(int most) {
        return jdbc.sql("""
                        select m.id from mails m
                         where m.via = 'MAILBOX' and m.state in ('filed', 'noAgreement')
                           and not exists (select 1 from letter_looks l where l.mail_id = m.id)
                         order by m.id limit :most""").param("most", most).query(Long.class).list();
    }

    /**
     * Enters what came of looking at a mail.
     *
     * @param outcome such as {@code answered}
     * @return false if it was looked at before
     */
    @Transactional
    public boolean looked(long mail, String outcome) {
        return jdbc.sql("""
                                insert into letter_looks (mail_id, outcome, recorded) values (:mail, :outcome, :now)
                                on conflict do nothing""")
                        .param("mail", mail)
                        .param("outcome", cut(outcome, 40))
                        .param("now", time(clock.instant()))
                        .update()
                == 1;
    }

    /** Lets a mail be looked at once more, because its answer was taken back before it was sent. */
    @Transactional
    public void forget(long mail) {
        jdbc.sql("delete from letter_looks where mail_id = :mail and outcome = 'answered'")
                .param("mail", mail)
                .update();
    }

    /** What came of looking at a mail; empty where nobody has. */
    public Optional<String> outcome(long mail) {
        return jdbc.sql("select outcome from letter_looks where mail_id = :mail")
                .param("mail", mail)
                .query(String.class)
                .optional();
    }

    /**
     * Enters that a letter came back, and opens a deviation on the municipality that it went to.
     *
     * @param mail the mail that says so
     * @param evidence what the office reads: which letter, and why it came back
     */
    @Transactional
    public void bounced(long letter, long mail, String evidence) {
        if (!looked(mail, "bounce")) {
            return;
        }
        Instant now = clock.instant();
        String municipality = letters.find(letter).orElseThrow().municipality();
        long deviation = deviations.open(
                new DeviationRows.Subject(null, null, municipality, null),
                new DeviationRows.Found(DeviationKind.LETTER_BOUNCED, "letters", null),
                evidence,
                now,
                now);
        jdbc.sql("""
                        insert into letter_bounces (mail_id, letter_id, deviation_id, recorded)
                        values (:mail, :letter, :deviation, :now)""")
                .param("mail", mail)
                .param("letter", letter)
                .param("deviation", deviation)
                .param("now", time(now))
                .update();
    }

    /** The mails that say that a letter came back, earliest first. */
    public List<Long> bouncesOf(long letter) {
        return jdbc.sql("select mail_id from letter_bounces where letter_id = :letter order by mail_id")
                .param("letter", letter)
                .query(Long.class)
                .list();
    }
}
