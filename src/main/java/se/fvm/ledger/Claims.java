package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;
import static se.fvm.ledger.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has what before them. */
@Repository
public class Claims {

    /** Long enough to read a paper of some pages with care, short enough not to wait for somebody who went for lunch. */
    static final Duration TERM = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    Claims(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes something, or takes it for longer; nothing happens while somebody else has it.
     *
     * @return the claim that stands now: one's own, or another's
     */
    @Transactional
    public Claim take(String subject, String who) {
        Instant now = clock.instant();
        int mine = jdbc.sql("update claims set until = :until where subject = :subject and who = :who and until > :now")
                .param("subject", subject)
                .param("who", cut(who, 100))
                .param("until", time(now.plus(TERM)))
                .param("now", time(now))
                .update();
        if (mine == 0) {
            jdbc.sql("delete from claims where subject = :subject and until <= :now")
                    .param("subject", subject)
                    .param("now", time(now))
                    .update();
            jdbc.sql("""
                            insert into claims (subject, who, since, until) values (:subject, :who, :now, :until)
                            on conflict do nothing""")
                    .param("subject", subject)
                    .param("who", cut(who, 100))
                    .param("now", time(now))
                    .param("until", time(now.plus(TERM)))
                    .update();
        }
        return jdbc.sql("select * from claims where subject = :subject")
                .param("subject", subject)
                .query(Claims::claim)
                .optional()
                .orElseGet(() -> new Claim(subject, who, now, now.plus(TERM)));
    }

    /** Takes something from whoever has it; they are told when they come to decide. */
    @Transactional
    public Claim takeOver(String subject, String who) {
        jdbc.sql("delete from claims where subject = :subject")
                .param("subject", subject)
                .update();
        return take(subject, who);
    }

    /** Puts something back that one has taken. */
    @Transactional
    public void release(String subject, String who) {
        jdbc.sql("delete from claims where subject = :subject and who = :who")
                .param("subject", subject)
                .param("who", cut(who, 100))
                .update();
    }

    /** Who else has something, if anybody. */
    public Optional<Claim> ofAnother(String subject, String who) {
        return Optional.ofNullable(standing().get(subject))
                .filter(claim -> !claim.who().equals(who));
    }

    /** All claims that stand, by what they are about. */
    public Map<String, Claim> standing() {
        List<Claim> claims = jdbc.sql("select * from claims where until > :now")
                .param("now", time(clock.instant()))
                .query(Claims::claim)
                .list();
        return claims.stream().collect(Collectors.toMap(Claim::subject, Function.identity()));
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(
                row.getString("subject"), row.getString("who"), Columns.time(row, "since"), Columns.time(row, "until"));
    }
}
