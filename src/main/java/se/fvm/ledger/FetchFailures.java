package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;
import static se.fvm.ledger.Columns.time;
import static se.fvm.ledger.Columns.timeOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.fvm.calloff.DeviationKind;

/**
 * Mails of the mailbox that could not be taken. They are counted as not fetched until they are, or until a person closes
 * the deviation of one that was given up.
 */
@Repository
public class FetchFailures {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DeviationRows deviations;

    FetchFailures(JdbcClient jdbc, Clock clock, DeviationRows deviations) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.deviations = deviations;
    }

    /**
     * Records that a mail could not be taken.
     *
     * @param reason why, in our own words: never an exception's text
     * @return which attempt this was, from 1
     */
    @Transactional
    public int failed(MailboxPlace place, String reason) {
        var now = time(clock.instant());
        int again = at(place, """
                        update fetch_failures
                           set attempts = attempts + 1, reason = :reason, last_failed = :now, resolved = null
                         where mailbox = :mailbox and uid_validity = :uidValidity and uid = :uid""")
                .param("reason", cut(reason, 1000))
                .param("now", now)
                .update();
        if (again == 0) {
            at(place, """
                            insert into fetch_failures (mailbox, uid_validity, uid, attempts, reason, first_failed,
                                                        last_failed)
                            values (:mailbox, :uidValidity, :uid, 1, :reason, :now, :now)""").param("reason", cut(reason, 1000)).param("now", now).update();
        }
        return find(place).orElseThrow().attempts();
    }

    /** Records that no further attempt is made by itself; opens a deviation. */
    @Transactional
    public void givenUp(MailboxPlace place) {
        FetchFailure failure = find(place).orElseThrow();
        if (failure.givenUp() != null) {
            return;
        }
        Instant now = clock.instant();
        long deviation = deviations.open(
                DeviationRows.Subject.none(),
                new DeviationRows.Found(DeviationKind.FAILED, "intake", null),
                text(failure),
                now,
                now);
        jdbc.sql("update fetch_failures set given_up = :now, deviation_id = :deviation where id = :id")
                .param("id", failure.id())
                .param("deviation", deviation)
                .param("now", time(now))
                .update();
    }

    private static String text(FetchFailure failure) {
        return failure.place().mailbox() + ", UID " + failure.place().uid() + ": " + failure.reason();
    }

    /** Records that a mail which could not be taken before has been taken, or is not there any more. */
    @Transactional
    public void resolved(MailboxPlace place) {
        Instant now = clock.instant();
        at(place, """
                        select deviation_id from fetch_failures
                         where mailbox = :mailbox and uid_validity = :uidValidity and uid = :uid
                           and deviation_id is not null""").query(Long.class).optional().ifPresent(id -> deviations.close(id, "", "", now));
        at(place, """
                        update fetch_failures set resolved = :now
                         where mailbox = :mailbox and uid_validity = :uidValidity and uid = :uid
                           and resolved is null""").param("now", time(now)).update();
    }

    /** Records that a person has dealt with a mail that was given up, by closing its deviation. */
    void dealtWith(long deviation, Instant now) {
        jdbc.sql("update fetch_failures set resolved = :now where deviation_id = :deviation and resolved is null")
                .param("deviation", deviation)
                .param("now", time(now))
                .update();
    }

    public Optional<FetchFailure> find(MailboxPlace place) {
        return at(place, """
                        select * from fetch_failures
                         where mailbox = :mailbox and uid_validity = :uidValidity and uid = :uid""").query(FetchFailures::failure).optional();
    }

    /** Those that are not resolved, longest first. */
    public List<FetchFailure> open() {
        return jdbc.sql("select * from fetch_failures where resolved is null order by first_failed, id")
                .query(FetchFailures::failure)
                .list();
    }

    private JdbcClient.StatementSpec at(MailboxPlace place, String sql) {
        return jdbc.sql(sql)
                .param("mailbox", place.mailbox())
                .param("uidValidity", place.uidValidity())
                .param("uid", place.uid());
    }

    private static FetchFailure failure(ResultSet row, int number) throws SQLException {
        return new FetchFailure(
                row.getLong("id"),
                new MailboxPlace(row.getString("mailbox"), row.getLong("uid_validity"), row.getLong("uid")),
                row.getInt("attempts"),
                row.getString("reason"),
                Columns.time(row, "first_failed"),
                Columns.time(row, "last_failed"),
                timeOrNull(row, "given_up"));
    }
}
