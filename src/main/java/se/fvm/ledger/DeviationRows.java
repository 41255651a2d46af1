package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;
import static se.fvm.ledger.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /**
     * That something deviates.
     *
     * @param origin where it was found: see the table
     * @param related the earlier paper that is repeated or changed, or null
     */
    record Found(
            DeviationKind kind, String origin, @Nullable Long related) {}

    long open(Subject subject, Found found, String evidence, Instant opened, Instant recorded) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into deviations (kind, origin, mail_id, document_id, related_id, municipality, agreement,
                                                evidence, opened, recorded)
                        values (:kind, :origin, :mail, :document, :related, :municipality, :agreement, :evidence,
                                :opened, :recorded)""")
                .param("kind", found.kind().flag())
                .param("origin", found.origin())
                .param("related", found.related())
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

    /** What is open on each of some papers at a moment. */
    Map<Long, Set<DeviationKind>> openKinds(Collection<Long> documents, Instant asOf) {
        String sql = """
                select document_id, kind from deviations
                 where document_id is not null and recorded <= :asOf and (closed is null or closed > :asOf)""";
        Map<Long, Set<DeviationKind>> open = new HashMap<>();
        Columns.ofIds(jdbc, sql, "document_id", documents)
                .param("asOf", time(asOf))
                .query(row -> {
                    open.computeIfAbsent(row.getLong("document_id"), id -> EnumSet.noneOf(DeviationKind.class))
                            .add(kind(row));
                });
        return open;
    }

    List<Deviation> openOfDocument(long document) {
        return jdbc.sql("select * from deviations where document_id = :document and closed is null order by id")
                .param("document", document)
                .query(DeviationRows::deviation)
                .list();
    }

    List<Deviation> openOfMailItself(long mail) {
        return jdbc.sql("""
                        select * from deviations
                         where mail_id = :mail and document_id is null and closed is null order by id""").param("mail", mail).query(DeviationRows::deviation).list();
    }

    /** What is open on papers of a mail that its latest reading does not find any more. */
    List<Deviation> openOfLostPapers(long mail, long latestReading) {
        return jdbc.sql("""
                        select * from deviations
                         where mail_id = :mail and closed is null and document_id is not null
                           and document_id not in (select document_id from document_readings
                                                    where reading_id = :reading)
                         order by id""")
                .param("mail", mail)
                .param("reading", latestReading)
                .query(DeviationRows::deviation)
                .list();
    }

    /** What was open at a moment, and what of agreements was closed by then, as it stood then. */
    List<Deviation> asOf(Instant asOf) {
        return jdbc.sql("""
                        select * from deviations
                         where recorded <= :asOf and (closed is null or closed > :asOf or mail_id is null)
                         order by id""").param("asOf", time(asOf)).query(DeviationRows::deviation).list().stream()
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
                d.related(),
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
                kind(row),
                Columns.idOrNull(row, "mail_id"),
                Columns.idOrNull(row, "document_id"),
                Columns.idOrNull(row, "related_id"),
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

    private static DeviationKind kind(ResultSet row) throws SQLException {
        return DeviationKind.ofFlag(row.getString("kind")).orElseThrow();
    }
}
