package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;
import static se.fvm.ledger.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import se.fvm.calloff.DeviationKind;

/** The deviations that stand in a table of their own. */
@Repository
class DeviationRows {

    private final JdbcClient jdbc;

    DeviationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a deviation is about. */
    record Subject(
            @Nullable Long mail,
            @Nullable Long document,
            @Nullable String municipality,
            @Nullable String agreement) {

        static Subject none() {
            return new Subject(null, null, null, null);
        }

        static Subject mail(long mail) {
            return new Subject(mail, null, null, null);
        }
    }

    long open(Subject subject, DeviationKind kind, String origin, String evidence, Instant opened, Instant recorded) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into deviations (kind, origin, mail_id, document_id, municipality, agreement, evidence,
                                                opened, recorded)
                        values (:kind, :origin, :mail, :document, :municipality, :agreement, :evidence, :opened,
                                :recorded)""")
                .param("kind", kind.flag())
                .param("origin", origin)
                .param("mail", subject.mail())
                .param("document", subject.document())
                .param("municipality", subject.municipality())
                .param("agreement", subject.agreement())
                .param("evidence", cut(evidence, 2000))
                .param("opened", time(opened))
                .param("recorded", time(recorded))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Closes a deviation; nothing happens where it is closed already. */
    boolean close(long id, String who, String why, Instant closed) {
        return jdbc.sql("""
                                update deviations set closed = :closed, closed_by = :who, closed_why = :why
                                 where id = :id and closed is null""")
                        .param("id", id)
                        .param("who", cut(who, 100))
                        .param("why", cut(why, 2000))
                        .param("closed", time(closed))
                        .update()
                == 1;
    }

    Optional<Deviation> find(long id) {
        return jdbc.sql("select * from deviations where id = :id")
                .param("id", id)
                .query(DeviationRows::deviation)
                .optional();
    }

    /** All that were known at a moment, as they stood then. */
    List<Deviation> asOf(Instant asOf) {
        return jdbc
                .sql("select * from deviations where recorded <= :asOf order by id")
                .param("asOf", time(asOf))
                .query(DeviationRows::deviation)
                .list()
                .stream()
                .map(d -> standing(d, asOf))
                .toList();
    }

    List<Deviation> ofMail(long mail) {
        return jdbc.sql("select * from deviations where mail_id = :mail order by id")
                .param("mail", mail)
                .query(DeviationRows::deviation)
                .list();
    }

    /** A deviation that was closed later was open then. */
    private static Deviation standing(Deviation d, Instant asOf) {
        if (d.closed() == null || !d.closed().isAfter(asOf)) {
            return d;
        }
        return new Deviation(
                d.id(),
                d.kind(),
                d.mail(),
                d.document(),
                d.municipality(),
                d.agreement(),
                d.days(),
                d.evidence(),
                d.opened(),
                d.recorded(),
                null,
                "",
                "");
    }

    private static Deviation deviation(ResultSet row, int number) throws SQLException {
        String by = row.getString("closed_by");
        String why = row.getString("closed_why");
        return new Deviation(
                String.valueOf(row.getLong("id")),
                DeviationKind.ofFlag(row.getString("kind")).orElseThrow(),
                Columns.idOrNull(row, "mail_id"),
                Columns.idOrNull(row, "document_id"),
                row.getString("municipality"),
                row.getString("agreement"),
                0,
                row.getString("evidence"),
                Columns.time(row, "opened"),
                Columns.time(row, "recorded"),
                Columns.timeOrNull(row, "closed"),
                by == null ? "" : by,
                why == null ? "" : why);
    }
}
